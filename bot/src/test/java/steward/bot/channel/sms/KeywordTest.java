package steward.bot.channel.sms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.channel.sms.Keyword.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class KeywordTest {

    @ParameterizedTest
    @ValueSource(strings = { "STOP", "stop", " Stop\n", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE",
            "OPTOUT" })
    void leavesTwiliosOwnStopWordsToTwilio(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.STOP, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "START", "yes", "UNSTOP" })
    void leavesTwiliosOwnStartWordsToTwilio(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.START, true, body.equals("yes")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "HELP", "info" })
    void leavesTwiliosOwnHelpWordsToTwilio(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.HELP, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "退订", "退訂", "TD", "td", "拒收", "停止", "停止发送", "取消订阅", "取消訂閱", "不要再发", "别再发了", "OPT OUT",
            "opt out.", "STOP!", "“STOP”", "ＳＴＯＰ", "Stop。", "“退订”", "退订。", " 退订！ ", "「退訂」" })
    void knowsStopWordsTwilioDoesNotActOn(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.STOP, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "订阅", "恢复", "重新订阅", "恢复。", "START!" })
    void knowsStartWordsTwilioDoesNotActOn(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.START, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "帮助", "幫助", "？", "?" })
    void knowsHelpWordsTwilioDoesNotActOn(String body) {
        assertThat(Keyword.in(body, null, null)).contains(new Keyword(Kind.HELP, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "停止供水了吗", "取消预约", "the end of my lease", "please stop the noise upstairs", "T", "R", "t",
            "退订报纸的地方在哪", "恢复供电了吗", "Help!", "帮助我", "stop the water", "??", "", "漏水" })
    void takesOrdinaryWordsForWhatTheyAre(String body) {
        assertThat(Keyword.in(body, null, null)).isEmpty();
    }

    @Test
    void countsASingleLetterOnlyWhereItWasOffered() {
        assertThat(Keyword.in("T", null, "停水通知。回复T退订")).contains(new Keyword(Kind.STOP, false, false));
        assertThat(Keyword.in("r。", null, "停水通知，回R拒收")).contains(new Keyword(Kind.STOP, false, false));
        assertThat(Keyword.in("T", null, "回复TD退订")).isEmpty();
        assertThat(Keyword.in("R", null, "回复T退订")).isEmpty();
    }

    @Test
    void believesTwilioAboutWordsOfAnAdvancedOptOut() {
        assertThat(Keyword.in("basta", "STOP", null)).contains(new Keyword(Kind.STOP, true, false));
        assertThat(Keyword.in("漏水", "SOMETHING", null)).isEmpty();
    }

}

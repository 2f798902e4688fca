package steward.bot.channel.sms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.sla.ClockName;
import steward.bot.ticket.TicketStatus;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SmsWordingTest {

    private final SmsWording wording = new SmsWording();

    @ParameterizedTest
    @ValueSource(strings = { "sms_zh_Hans.properties", "sms_zh_Hant.properties", "sms_en.properties" })
    void everyLanguageSaysTheSameThings(String file) throws IOException {
        assertThat(read(file).stringPropertyNames()).isEqualTo(read("sms.properties").stringPropertyNames());
    }

    @Test
    void theBaseIsSimplifiedChinese() throws IOException {
        assertThat(read("sms_zh_Hans.properties")).isEqualTo(read("sms.properties"));
        assertThat(wording.text(Language.ZH_HANT, "sms.link", "")).isEqualTo("網頁客服：");
        assertThat(wording.text(Language.ZH_HANS, "sms.link", "")).isEqualTo("网页客服：");
        assertThat(wording.text(Language.EN, "sms.link", "")).isEqualTo("Chat: ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryStageAndPromise(Language language) {
        // Of a merged ticket the message itself tells where it went.
        for (var status : EnumSet.complementOf(EnumSet.of(TicketStatus.MERGED))) {
            assertThat(wording.text(language, "sms.ticket." + status.name().toLowerCase(Locale.ROOT), "BX-1"))
                .contains("BX-1");
        }
        for (var clock : ClockName.values()) {
            assertThat(wording.text(language, "sms.promise." + clock.label(), "11:00", "A", "3.2")).contains("11:00",
                    "A", "3.2");
        }
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        var stream = Objects.requireNonNull(SmsWordingTest.class.getResourceAsStream("/" + file));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

}

package steward.bot.channel.webchat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class HubLocaleResolverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN                    | zh-Hans
            zh-SG                    | zh-Hans
            zh                       | zh-Hans
            zh-TW                    | zh-Hant
            zh-HK,zh;q=0.9           | zh-Hant
            zh-MO                    | zh-Hant
            zh-Hant-SG               | zh-Hant
            en-GB                    | en
            fr-FR,en;q=0.8,zh;q=0.5  | en
            fr                       | zh-Hans
            ;;not a language;;       | zh-Hans
            """)
    void takesTheFirstLanguageTheHubSpeaks(String header, String language) {
        var request = MockServerHttpRequest.get("/chat/demo").header(HttpHeaders.ACCEPT_LANGUAGE, header).build();

        assertThat(HubLocaleResolver.language(request).tag()).isEqualTo(language);
    }

    @Test
    void isSimplifiedChineseWhereTheBrowserSaysNothing() {
        assertThat(HubLocaleResolver.language(MockServerHttpRequest.get("/").build()).tag()).isEqualTo("zh-Hans");
    }

    @ParameterizedTest
    @CsvSource({ "/chat/demo?lang=en,zh-Hant,en", "/chat/demo,zh-Hant,zh-Hant", "/chat/demo?lang=fr,zh-Hant,zh-Hant",
            "/chat/demo,klingon,zh-Hans" })
    void theLinkWinsOverTheCookieAndTheCookieOverTheBrowser(String address, String cookie, String language) {
        var request = MockServerHttpRequest.get(address)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
            .cookie(new HttpCookie("steward_lang", cookie))
            .build();

        assertThat(HubLocaleResolver.language(request).tag()).isEqualTo(language);
    }

    @Test
    void onlyAChoiceTheHubOffersIsRemembered() {
        assertThat(PageChoice.SIZE.toRemember(MockServerHttpRequest.get("/chat/demo?size=largest").build()))
            .hasValueSatisfying(cookie -> assertThat(cookie.getValue()).isEqualTo("largest"));
        assertThat(PageChoice.SIZE.toRemember(MockServerHttpRequest.get("/chat/demo?size=huge").build())).isEmpty();
    }

}

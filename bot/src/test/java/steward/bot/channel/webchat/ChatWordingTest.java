package steward.bot.channel.webchat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.site.StaffRole;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ChatWordingTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = { "_zh_Hant", "_en" })
    void everyLanguageSaysTheSameThings(String language) throws IOException {
        assertThat(words(language).keySet()).isEqualTo(words("").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = { "_zh_Hant", "_en" })
    void everyLanguageUsesTheSameValues(String language) throws IOException {
        var base = words("");
        assertThat(words(language)).allSatisfy((key, text) -> assertThat(places(text)).as(key.toString())
            .containsExactlyInAnyOrderElementsOf(places(Objects.requireNonNull(base.get(key)))));
    }

    @Test
    void straightApostrophesWouldSwallowTheValuesAfterThem() throws IOException {
        assertThat(words("_en").values()).noneMatch(text -> text.toString().contains("'"));
    }

    static Stream<String> whatATicketCanShow() {
        return Stream
            .of(named("chat.ticket.kind.", TicketKind.values()), named("chat.ticket.status.", TicketStatus.values()),
                    named("chat.role.", StaffRole.values()),
                    Arrays.stream(ClockName.values()).map(clock -> "chat.promise." + clock.label()),
                    Arrays.stream(SlaStanding.values()).map(standing -> "chat.standing." + standing.label()))
            .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("whatATicketCanShow")
    void theCardOfATicketHasAWordForIt(String key) throws IOException {
        assertThat(words("")).containsKey(key);
        assertThat(template("_words")).contains("'" + key.substring("chat.".length()) + "'");
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> places(Object text) {
        return PLACES.matcher(text.toString()).results().map(MatchResult::group).toList();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = read("/messages" + language + ".properties")) {
            words.load(in);
        }
        return words;
    }

    private static String template(String name) throws IOException {
        try (var in = read("/templates/chat/" + name + ".html")) {
            return in.readAllAsString();
        }
    }

    private static Reader read(String resource) {
        return new InputStreamReader(Objects.requireNonNull(ChatWordingTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8);
    }

}

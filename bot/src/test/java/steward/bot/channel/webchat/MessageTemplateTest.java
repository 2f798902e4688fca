package steward.bot.channel.webchat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import steward.bot.conversation.Citation;
import steward.bot.conversation.SafetyCard;
import steward.bot.site.Location;
import steward.bot.sla.Clause;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTemplateTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T16:30:00+08:00");

    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private final SpringTemplateEngine engine = engine();

    @Test
    void whatPeopleWroteIsShownAsText() {
        var html = draw("zh-Hans", message("resident", "text", List.of(), null, null));

        assertThat(html).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void anAnswerOpensItsClauses() {
        var cited = List.of(new Citation(1, "服务手册", "4.2", "24 小时内上门。"), new Citation(2, "服务手册", "4.3", MARKUP));
        var html = draw("zh-Hans", message("bot", "answer", cited, null, null));

        assertThat(html).contains("[1]", "依据：服务手册 4.2", "<mark>24 小时内上门。</mark>", "[2]").doesNotContain("<img");
    }

    @Test
    void sentencesFromOneSectionShareTheirSource() {
        var cited = List.of(new Citation(1, "服务手册", "4.2", "一"), new Citation(2, "服务手册", "4.3", "二"),
                new Citation(3, "服务手册", "4.2", "三"));
        var html = draw("zh-Hans", message("bot", "answer", cited, null, null));

        assertThat(html).contains("[1][3]").containsOnlyOnce("依据：服务手册 4.2").containsOnlyOnce("依据：服务手册 4.3");
    }

    @Test
    void aSafetyCardComesWithoutTheTextItRepeats() {
        var card = new SafetyCard(List.of("走楼梯离开。"), List.of(new SafetyCard.Call("值班电话", "021-5555 0100")), "您在哪里？");
        var html = draw("zh-Hans", message("bot", "safety", List.of(), null, card));

        assertThat(html).contains("role=\"alert\"", "走楼梯离开。", "href=\"tel:021-55550100\"", "您在哪里？")
            .doesNotContain("onerror");
    }

    @ParameterizedTest
    @ValueSource(strings = { "zh-Hans", "zh-Hant", "en" })
    void aTicketCardNamesOwnerPlaceAndPromises(String language) {
        var html = draw(language, message("bot", "ticket", List.of(), ticket(new Location("3", null, "501")), null));

        assertThat(html).contains("BX-1042", "王建国", "501", "16:30", "服务手册").doesNotContain("??");
    }

    @Test
    void aTicketWithoutAPlaceShowsNone() {
        var html = draw("en", message("bot", "ticket", List.of(), ticket(null), null));

        assertThat(html).doesNotContain("Place");
    }

    @Test
    void thePatternHasEveryPartTheScriptFills() {
        var html = draw("en", Transcript.PATTERN);

        for (var part : Set.of("who", "text", "safety", "steps", "calls", "asked", "ticket", "stage", "name", "role",
                "building", "unit", "room", "promises", "citations", "state", "resend")) {
            assertThat(html).contains("class=\"" + part);
        }
    }

    private static MessageView message(String from, String kind, List<Citation> citations, @Nullable TicketCard ticket,
            @Nullable SafetyCard safety) {
        return new MessageView("m", 1, from, kind, MARKUP, citations, ticket, safety, null, null, AT, "zh-Hans");
    }

    private static TicketCard ticket(@Nullable Location place) {
        var clause = new Clause("服务手册", "4.2", "24 小时内上门。");
        return new TicketCard("BX-1042", "repair", "repair.plumbing", "on_site", "P2",
                new TicketCard.Owner("王建国", "technician"),
                List.of(new TicketCard.Promise("onSite", AT, null, "at_risk", clause)), place, AT, null);
    }

    private String draw(String language, MessageView message) {
        var locale = Locale.forLanguageTag(language);
        var context = new Context(locale);
        context.setVariable("m", message);
        context.setVariable("times", new LocalTimes(ZoneId.of("Asia/Shanghai"),
                DateTimeFormatter.ofPattern("d MMM", locale), Instant.parse("2026-11-21T01:00:00Z")));
        return engine.process("chat/_message", context);
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setMessageSource(messages);
        engine.setTemplateResolver(templates);
        return engine;
    }

}

package steward.bot.channel.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import steward.bot.site.Site;
import steward.knowledge.source.Language;

/** Everything the template of the resident's page needs. */
@Component
class ChatPage {

    private static final Set<String> DRAFTS = Set.of("repair", "complaint", "other");

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("H:mm");

    private final ConversationAccess access;

    private final Transcript transcript;

    private final MessageSource wording;

    private final Clock clock;

    private final boolean demo;

    ChatPage(ConversationAccess access, Transcript transcript, MessageSource wording, Clock clock,
            @Value("${steward.demo:false}") boolean demo) {
        this.access = access;
        this.transcript = transcript;
        this.wording = wording;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * @param before shows the messages before this place instead of the newest
     * @param typed what stands in the message box
     */
    Map<String, @Nullable Object> model(Site site, ServerHttpRequest request, @Nullable Long before,
            @Nullable String typed) {
        var now = clock.instant();
        var language = HubLocaleResolver.language(request);
        var conversation = access.remembered(site.id(), request);
        var page = conversation
            .map(known -> transcript.before(known, Objects.requireNonNullElse(before, Long.MAX_VALUE)))
            .orElse(Transcript.Page.EMPTY);
        Map<String, @Nullable Object> model = new HashMap<>(outside(request));
        model.put("site", site);
        model.put("name", site.nameIn(language));
        model.put("demo", demo);
        model.put("conversation", conversation.map(known -> known.id()).orElse(null));
        model.put("messages", page.messages());
        model.put("before", page.before());
        model.put("showsEarlier", before != null);
        model.put("opensAt", site.isStaffedAt(now) ? null : site.opensAt().format(HOURS));
        model.put("times", times(site, language, now));
        model.put("typed", typed);
        model.put("formId", UUID.randomUUID());
        model.put("pattern", Transcript.PATTERN);
        return model;
    }

    /** What a page needs that belongs to no estate. */
    Map<String, Object> outside(ServerHttpRequest request) {
        return Map.of("language", HubLocaleResolver.language(request).tag(), "size",
                PageChoice.SIZE.madeIn(request).orElse("normal"), "sizes", PageChoice.SIZE.options());
    }

    /** The first words of a message on a topic, for the resident to finish. */
    @Nullable String starter(@Nullable String topic, ServerHttpRequest request) {
        return topic == null || !DRAFTS.contains(topic) ? null
                : wording.getMessage("chat.starter." + topic, null, HubLocaleResolver.language(request).locale());
    }

    private LocalTimes times(Site site, Language language, Instant now) {
        var pattern = wording.getMessage("chat.day.pattern", null, language.locale());
        return new LocalTimes(site.zone(), DateTimeFormatter.ofPattern(pattern, language.locale()), now);
    }

}

package steward.bot.channel.webchat;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.channel.webchat.ConversationController.NewConversation;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.resident.Residents;
import steward.bot.site.Location;
import steward.bot.site.Sites;
import steward.knowledge.source.Language;

/** A new resident in the browser gets a conversation and the token that opens it. */
@Component
class ConversationOpening {

    /** The channel's name as conversations carry it. */
    static final String CHANNEL = "webchat";

    static final String DEFAULT_PROPERTY = "demo";

    private final Sites sites;

    private final Residents residents;

    private final Conversations conversations;

    private final Clock clock;

    ConversationOpening(Sites sites, Residents residents, Conversations conversations, Clock clock) {
        this.sites = sites;
        this.residents = residents;
        this.conversations = conversations;
        this.clock = clock;
    }

    record Opened(Conversation conversation, ConversationToken token) {
    }

    /** Empty where the hub has no such property. */
    @Transactional
    Optional<Opened> open(NewConversation wanted) {
        var property = wanted.property() == null ? DEFAULT_PROPERTY : wanted.property();
        var language = wanted.language() == null ? Language.ZH_HANS : Language.of(wanted.language());
        var home = wanted.location() == null ? null : wanted.location().toLocation();
        return sites.find(property).map(site -> open(site.id(), wanted.name(), wanted.phone(), home, language));
    }

    private Opened open(String siteId, @Nullable String name, @Nullable String phone, @Nullable Location home,
            Language language) {
        var now = clock.instant();
        var resident = residents.add(siteId, name, phone, home, now);
        var token = ConversationToken.fresh();
        return new Opened(conversations.open(siteId, resident.id(), CHANNEL, language, token.hash(), now), token);
    }

}

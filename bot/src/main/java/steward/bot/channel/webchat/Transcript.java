package steward.bot.channel.webchat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Citation;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.SafetyCard;
import steward.bot.site.Location;
import steward.bot.sla.Clause;

/** A conversation as its page shows it, fifty messages at a time. */
@Component
class Transcript {

    private static final int PAGE = 50;

    private static final OffsetDateTime NEVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Has every part a message can have; the script clones it and fills it in. */
    static final MessageView PATTERN = new MessageView("", 0, "resident", "text", "",
            List.of(new Citation(1, "", "", "")),
            new TicketCard("", "repair", "", "received", "P4", new TicketCard.Owner("", "agent"),
                    List.of(new TicketCard.Promise("respond", NEVER, null, "on_track", new Clause("", "", ""))),
                    new Location("", "", ""), NEVER, null),
            new SafetyCard(List.of(""), List.of(new SafetyCard.Call("", "")), ""), null, null, NEVER, "zh-Hans");

    private final Conversations conversations;

    private final MessageViews views;

    Transcript(Conversations conversations, MessageViews views) {
        this.conversations = conversations;
        this.views = views;
    }

    /**
     * @param before the place before which there are more messages; null at the start
     */
    record Page(List<MessageView> messages, @Nullable Long before) {

        static final Page EMPTY = new Page(List.of(), null);

    }

    /** The last messages before a place, oldest first. */
    Page before(Conversation conversation, long place) {
        var found = conversations.messagesBefore(conversation.id(), place, PAGE + 1);
        var shown = found.stream()
            .skip(Math.max(0, found.size() - PAGE))
            .map(message -> views.view(conversation, message))
            .toList();
        return new Page(shown, found.size() > PAGE ? shown.getFirst().seq() : null);
    }

}

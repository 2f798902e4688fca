package steward.bot.channel.webchat;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Message;
import steward.bot.conversation.Sender;
import steward.bot.site.Sites;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;

/** Shows messages to the resident who owns the conversation. */
@Component
class MessageViews {

    private final TicketCards cards;

    private final StaffMembers staff;

    private final Sites sites;

    MessageViews(TicketCards cards, StaffMembers staff, Sites sites) {
        this.cards = cards;
        this.staff = staff;
        this.sites = sites;
    }

    MessageView view(Conversation conversation, Message message) {
        var zone = sites.find(conversation.siteId()).orElseThrow().zone();
        return view(message, zone);
    }

    private MessageView view(Message message, ZoneId zone) {
        return new MessageView(message.id(), message.seq(), message.from().name().toLowerCase(Locale.ROOT),
                message.kind().name().toLowerCase(Locale.ROOT), message.text(), message.citations(),
                cards.card(message.ticketNumber(), message.language()), message.card(), staffName(message),
                message.from() == Sender.RESIDENT ? message.clientId() : null,
                message.at().atZone(zone).toOffsetDateTime(), message.language().tag());
    }

    private @Nullable String staffName(Message message) {
        var author = message.staffId();
        return author == null ? null : staff.find(author).map(StaffMember::name).orElse(null);
    }

}

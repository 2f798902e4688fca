package steward.console.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.NoSuchConversation;
import steward.bot.resident.Residents;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Tickets;
import steward.console.staff.SignedIn;
import steward.console.ticket.Masked;
import steward.console.ticket.StaffNotes;
import steward.console.ticket.TicketAccess;

/** Puts together what staff see of a conversation. */
@Component
public class Transcripts {

    static final int PAGE = 50;

    private static final int CATCH_UP = 200;

    private final Conversations conversations;

    private final Residents residents;

    private final StaffMembers staff;

    private final StaffNotes notes;

    private final Tickets tickets;

    Transcripts(Conversations conversations, Residents residents, StaffMembers staff, StaffNotes notes,
            Tickets tickets) {
        this.conversations = conversations;
        this.residents = residents;
        this.staff = staff;
        this.notes = notes;
        this.tickets = tickets;
    }

    /**
     * The conversation, for those who may see it; for others it does not exist.
     */
    public Conversation find(String id, SignedIn me) {
        return conversations.find(id)
            .filter(found -> found.siteId().equals(me.siteId()) && (!me.seesOnlyOwn() || ownsTicketOf(found, me)))
            .orElseThrow(() -> new NoSuchConversation(id));
    }

    /**
     * @param before the place before which to read; {@link Long#MAX_VALUE} for the end
     */
    public Transcript of(Conversation conversation, long before, Locale locale) {
        var names = namesOf(conversation);
        var messages = conversations.messagesBefore(conversation.id(), before, PAGE);
        var earlier = !messages.isEmpty() && messages.getFirst().seq() > 1;
        var resident = residents.find(conversation.residentId());
        return new Transcript(conversation, names.get(conversation.holderId()),
                Masked.name(resident.map(who -> who.name()).orElse(null)),
                Masked.place(resident.map(who -> who.home()).orElse(null), locale),
                merged(conversation, messages, earlier ? messages.getFirst().at() : Instant.EPOCH, names), earlier);
    }

    /**
     * What came after a place: messages, and the notes written since, of which a page may
     * know some.
     */
    List<Entry> after(Conversation conversation, long seq) {
        var last = conversations.messagesAfter(conversation.id(), seq - 1, 1);
        var since = last.isEmpty() ? conversation.lastMessageAt() : last.getFirst().at();
        var messages = conversations.messagesAfter(conversation.id(), seq, CATCH_UP);
        return merged(conversation, messages, since, namesOf(conversation));
    }

    private List<Entry> merged(Conversation conversation, List<Message> messages, Instant notesSince,
            Map<String, String> names) {
        var entries = new ArrayList<Entry>();
        messages.forEach(message -> entries.add(Entry.of(message, names.get(message.staffId()))));
        notes.ofConversation(conversation.id())
            .stream()
            .filter(note -> !note.at().isBefore(notesSince))
            .forEach(note -> entries.add(Entry.of(note, names.get(note.staffId()))));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private Map<String, String> namesOf(Conversation conversation) {
        return staff.of(conversation.siteId()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    private boolean ownsTicketOf(Conversation conversation, SignedIn me) {
        return tickets.ofConversation(conversation.id()).stream().anyMatch(ticket -> TicketAccess.maySee(ticket, me));
    }

}

package steward.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Progress;
import steward.bot.conversation.Sender;
import steward.bot.resident.Resident;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.knowledge.source.Language;

/** Recent conversations of the demo estate, two of them waiting for a person. */
@Component
class DemoConversations {

    private static final String CHANNEL = "webchat";

    /** No token has this hash, so nobody but staff can open a demo conversation. */
    private static final String NO_TOKEN = "demo";

    private final Conversations conversations;

    private final StaffMembers staff;

    DemoConversations(Conversations conversations, StaffMembers staff) {
        this.conversations = conversations;
        this.staff = staff;
    }

    /**
     * A conversation that is open but untold, and the ticket it gives rise to, if any.
     */
    record Opened(String id, Instant start, DemoTexts.Talk talk, List<PlannedTicket> tickets) {
    }

    List<Opened> open(List<DemoTexts.Talk> talks, List<Resident> residents, Instant now) {
        var opened = new ArrayList<Opened>();
        for (var talk : talks) {
            var start = now.minus(Duration.ofMinutes(talk.startedMinutesAgo()));
            // The last residents of the list have English names.
            var resident = Language.of(talk.language()) == Language.EN
                    ? residents.get(residents.size() - 1 - opened.size()) : residents.get(opened.size());
            var id = conversations
                .open(DemoFiller.SITE, resident.id(), CHANNEL, Language.of(talk.language()), NO_TOKEN, start)
                .id();
            var ticket = talk.ticket();
            opened.add(new Opened(id, start, talk,
                    ticket == null ? List.of() : List.of(planned(id, resident, start, talk, ticket))));
        }
        return opened;
    }

    void tell(Opened opened, List<Ticket> tickets) {
        var ticket = tickets.stream().filter(one -> opened.id().equals(one.conversationId())).findFirst().orElse(null);
        for (var turn : opened.talk().turns()) {
            var at = opened.start().plus(Duration.ofMinutes(turn.after()));
            var message = conversations.append(opened.id(), draft(opened, turn, ticket), at).message();
            if (turn.from() == Sender.RESIDENT) {
                conversations.advance(message, Progress.NEW, Progress.DONE); // nothing is
                                                                             // left to
                                                                             // answer
            }
        }
        stand(opened);
    }

    private void stand(Opened opened) {
        var talk = opened.talk();
        switch (talk.state()) {
            case WAITING -> conversations.awaitStaff(opened.id(), opened.start());
            case STAFF -> conversations.hold(opened.id(), talk.holder() == null ? "admin" : talk.holder());
            case BOT -> {
                // nobody was asked for
            }
        }
    }

    private Draft draft(Opened opened, DemoTexts.Turn turn, @Nullable Ticket ticket) {
        var language = Language.of(opened.talk().language());
        var text = filled(turn.text(), ticket);
        if (turn.from() == Sender.RESIDENT) {
            return Draft.fromResident(text, language, "demo-" + opened.start().getEpochSecond() + "-" + turn.after());
        }
        if (turn.staff() != null) {
            return Draft.fromStaff(turn.staff(), text, language, null);
        }
        var kind = turn.kind() == null ? MessageKind.TEXT : turn.kind();
        var draft = Draft.fromBot(kind, text, language);
        if (turn.citation() != null) {
            draft = draft.withCitations(List.of(turn.citation().numberOne()));
        }
        return kind == MessageKind.TICKET && ticket != null ? draft.aboutTicket(ticket.number()) : draft;
    }

    private String filled(String text, @Nullable Ticket ticket) {
        if (ticket == null) {
            return text;
        }
        var owner = staff.find(ticket.ownerId()).map(StaffMember::name).orElse(ticket.ownerId());
        return text.replace("{number}", ticket.number()).replace("{owner}", owner);
    }

    private static PlannedTicket planned(String conversationId, Resident resident, Instant start, DemoTexts.Talk talk,
            DemoTexts.TalkTicket ticket) {
        return new PlannedTicket(conversationId, resident, CHANNEL, Category.of(ticket.category()).orElseThrow(),
                ticket.urgency(), talk.turns().getFirst().text(), resident.home(), start,
                Steps.after(start, ticket.acceptAfter(), ticket.arriveAfter(), ticket.resolveAfter(),
                        ticket.reportBackAfter(), ticket.closeAfter()),
                1, ticket.result() == null ? "" : ticket.result(), ticket.cause() == null ? "" : ticket.cause());
    }

}

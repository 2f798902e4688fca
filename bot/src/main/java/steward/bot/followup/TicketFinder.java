package steward.bot.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;

/**
 * Finds the ticket a follow-up is about: by its number, else by what the words say, else
 * because only one is there, else because it was spoken about just now. Nothing is
 * cancelled by a guess: there only the first three count.
 */
@Component
public class TicketFinder {

    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(7);

    private static final Pattern ALL = Pattern
        .compile("(?<!你们)(?<!师傅)(?<!工人)(都|全部|全)(先)?(取消|不用|撤|不要|作废|关|算了)|(取消|撤销|撤回)(所有|全部|两个)|[两三]个都|(都|各)(到哪|怎么样|什么进)"
                + "|\\b(cancel|close|withdraw) (both|all|everything)|\\b(both|all) of (them|these)|\\ball my\\b");

    private final NearestMeaning meaning;

    TicketFinder(NearestMeaning meaning) {
        this.meaning = meaning;
    }

    /**
     * @param known the resident's tickets, newest first
     * @param recent numbers of tickets that were spoken about just now
     */
    public Meant find(Said said, List<Ticket> known, Set<String> recent, Instant now) {
        var numbers = TicketNumbers.in(said.text());
        if (!numbers.isEmpty()) {
            var named = known.stream().filter(ticket -> numbers.contains(ticket.number())).toList();
            return named.isEmpty() ? new Meant.UnknownNumber(numbers.getFirst()) : new Meant.Sure(named);
        }
        var possible = possible(said, known, now);
        var digits = TicketNumbers.bareDigits(said.text());
        var numbered = possible.stream()
            .filter(ticket -> digits.contains(TicketNumbers.digits(ticket.number())))
            .toList();
        return numbered.size() == 1 ? new Meant.Sure(numbered) : byWords(said, possible, recent);
    }

    private Meant byWords(Said said, List<Ticket> possible, Set<String> recent) {
        var evidence = new Evidence(said);
        if (possible.isEmpty() || said.recurs() && evidence.isElsewhere(possible)) {
            return new Meant.Nothing();
        }
        var left = evidence.narrow(possible);
        if (said.cancels() && evidence.isElsewhere(possible)) {
            return new Meant.Unsure(left);
        }
        if (left.size() == 1 || ALL.matcher(said.plain()).find()) {
            return new Meant.Sure(left);
        }
        return said.cancels() ? new Meant.Unsure(left) : likeliest(said, evidence, left, recent);
    }

    private Meant likeliest(Said said, Evidence evidence, List<Ticket> left, Set<String> recent) {
        var handled = said.recurs() ? left.stream().filter(TicketFinder::isHandled).toList() : List.<Ticket>of();
        var likely = handled.isEmpty() ? left : handled; // what nobody has mended yet
                                                         // does
                                                         // not come back
        if (likely.size() == 1) {
            return new Meant.Sure(likely);
        }
        var near = meaning.nearest(evidence.subject(), likely);
        if (near.isPresent()) {
            return new Meant.Sure(List.of(near.get()));
        }
        var spoken = likely.stream().filter(ticket -> recent.contains(ticket.number())).toList();
        return spoken.size() == 1 ? new Meant.Sure(spoken) : new Meant.Unsure(likely);
    }

    /** Open tickets; where something came back, also those closed a short while ago. */
    private static List<Ticket> possible(Said said, List<Ticket> known, Instant now) {
        var alive = known.stream().filter(ticket -> isAlive(ticket) || said.recurs() && isFresh(ticket, now)).toList();
        var faults = alive.stream().filter(ticket -> ticket.kind() != TicketKind.FEEDBACK).toList();
        var work = faults.stream().filter(ticket -> ticket.kind() != TicketKind.ENQUIRY).toList();
        if (said.cancels() || work.isEmpty()) {
            return faults.isEmpty() ? alive : faults;
        }
        return work;
    }

    /** What is said about a merged ticket goes to the one it is merged into. */
    private static boolean isAlive(Ticket ticket) {
        return ticket.isOpen() || ticket.status() == TicketStatus.MERGED;
    }

    private static boolean isFresh(Ticket ticket, Instant now) {
        return ticket.closedAt() != null && ticket.closedAt().plus(COMES_BACK_WITHIN).isAfter(now);
    }

    private static boolean isHandled(Ticket ticket) {
        return ticket.status().compareTo(TicketStatus.RESOLVED) >= 0;
    }

}

package steward.bot.followup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import steward.bot.incident.FaultKind;
import steward.bot.incident.FaultWords;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;

/** What a text says beyond doubt about the ticket it means. */
final class Evidence {

    private static final Map<TicketKind, Pattern> NAMED = Map.of(TicketKind.COMPLAINT,
            Pattern.compile("[那这的个次前张]投诉|投诉(的?(那|这|单|事|呢|怎么样|处理)|不用|取消|撤|作废|算了)|(取消|撤[销回]?|关于)(我的|那个)?投诉"
                    + "|\\b(my|the|that|this)( \\w+)? complaint|\\bcomplaint (about|i)\\b"),
            TicketKind.REPAIR,
            Pattern
                .compile("[那这的个次前张](报修|维修)|报修(的?(那|这|单|事|呢|怎么样)|不用|取消|撤|作废|算了)|(取消|撤[销回]?|关于)(我的|那个)?(报修|维修)|不用(再|来)?修"
                        + "|\\b(my|the|that|this)( \\w+)? repair"),
            TicketKind.REQUEST,
            Pattern.compile("[那这的个次前张](申请|预约)|(申请|预约)(的?(那|这|单|事|呢|怎么样)|不用|取消|撤|作废|算了)|(取消|撤[销回]?|关于)(我的|那个)?(申请|预约)"
                    + "|\\b(my|the|that|this)( \\w+)? (request|booking|application)"));

    private final Said said;

    private final Set<FaultKind> faults;

    private final String subject;

    Evidence(Said said) {
        this.said = said;
        this.faults = FaultWords.in(said.text());
        this.subject = Subject.of(said.text());
    }

    String subject() {
        return subject;
    }

    /** Whether it names a fault that no ticket of these is about. */
    boolean isElsewhere(List<Ticket> tickets) {
        return !faults.isEmpty() && tickets.stream().noneMatch(ticket -> tests().anyMatch(test -> test.test(ticket)));
    }

    /** Those that the text leaves: all of them where it says nothing about any. */
    List<Ticket> narrow(List<Ticket> tickets) {
        var left = tickets;
        for (var test : tests().toList()) {
            var fitting = left.stream().filter(test).toList();
            left = fitting.isEmpty() ? left : fitting;
        }
        return left;
    }

    private Stream<Predicate<Ticket>> tests() {
        return Stream.of(this::isOfFault, this::isOfKind, this::isThere, this::sharesWords);
    }

    private boolean isOfFault(Ticket ticket) {
        return !Collections.disjoint(faults, FaultWords.of(ticket));
    }

    private boolean isOfKind(Ticket ticket) {
        var names = NAMED.get(ticket.kind());
        return names != null && names.matcher(said.plain()).find();
    }

    /** A place that is given anew tells nothing about the ticket. */
    private boolean isThere(Ticket ticket) {
        var place = said.named();
        var location = ticket.location();
        return place != null && location != null && !said.updates() && fits(place, location);
    }

    private static boolean fits(Location named, Location place) {
        return fits(named.building(), place.building()) && fits(named.unit(), place.unit())
                && fits(named.room(), place.room());
    }

    private static boolean fits(@Nullable String named, @Nullable String part) {
        return named == null || Objects.equals(named, part);
    }

    private boolean sharesWords(Ticket ticket) {
        return Subject.isIn(subject, ticket.summary());
    }

}

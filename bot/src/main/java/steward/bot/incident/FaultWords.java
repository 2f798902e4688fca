package steward.bot.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import steward.bot.ticket.Ticket;
import steward.bot.triage.Plain;

/** What a text names, in the words residents have for faults and public spots. */
public final class FaultWords {

    private static final List<SignFile.Row> SPOTS = SignFile.read("spots.tsv");

    private FaultWords() {
    }

    public static Set<FaultKind> in(String text) {
        var kinds = EnumSet.noneOf(FaultKind.class);
        kinds.addAll(FaultSigns.in(Plain.of(text)).kinds());
        return kinds;
    }

    /** What a ticket is about: by the resident's words, and by its category. */
    public static Set<FaultKind> of(Ticket ticket) {
        var kinds = EnumSet.copyOf(in(ticket.summary()));
        FaultKind.of(ticket.category()).ifPresent(kinds::add);
        return kinds;
    }

    public static boolean namesSpot(String text) {
        var plain = Plain.of(text);
        return SPOTS.stream().anyMatch(spot -> spot.isIn(plain));
    }

}

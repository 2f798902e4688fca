package steward.bot.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import steward.bot.ticket.Ticket;
import steward.bot.triage.Plain;

/** What a text names, in the words residents have for faults and public spots. */
public final class FaultWords {

    private static final List<SignFile.Row> SPOTS = SignFile.read("spots.tsv");

    /** Every building has one of these. */
    private static final Set<String> SPOTS_OF_BUILDINGS = Set.of("lobby", "corridor", "street", "roof");

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

    /** Whether a text names faults, and none of a ticket's. */
    public static boolean isOther(String text, Ticket ticket) {
        var named = in(text);
        return !named.isEmpty() && Collections.disjoint(named, of(ticket));
    }

    public static boolean namesSpot(String text) {
        var plain = Plain.of(text);
        return SPOTS.stream().anyMatch(spot -> spot.isIn(plain));
    }

    /** Plain text without the spots it names. */
    public static String withoutSpots(String plain) {
        var rest = plain;
        for (var spot : SPOTS) {
            rest = spot.pattern().matcher(rest).replaceAll("");
        }
        return rest;
    }

    /** A spot that needs no building to be found. */
    public static boolean namesSpotOfEstate(String text) {
        var plain = Plain.of(text);
        return SPOTS.stream()
            .anyMatch(spot -> !SPOTS_OF_BUILDINGS.contains(spot.names().getFirst()) && spot.isIn(plain));
    }

}

package steward.bot.followup;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import steward.bot.incident.FaultKind;
import steward.bot.incident.FaultWords;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.triage.Plain;

/**
 * What a ticket lacks that its resident can tell.
 *
 * @param told what the resident wrote about it
 */
public record MissingThings(Ticket ticket, List<String> told) {

    private static final Set<TicketKind> NEED_A_PLACE = EnumSet.of(TicketKind.REPAIR, TicketKind.COMPLAINT,
            TicketKind.REQUEST);

    private static final Set<TicketKind> NEED_MORE = EnumSet.of(TicketKind.REPAIR, TicketKind.COMPLAINT);

    /** Where it helps whoever comes to know how long it has been so. */
    private static final Set<FaultKind> LASTING = EnumSet.of(FaultKind.LEAK, FaultKind.POWER, FaultKind.WATER,
            FaultKind.LIFT, FaultKind.NOISE, FaultKind.NETWORK);

    private static final Pattern SUDDEN = Pattern.compile("爆|喷|炸|\\b(?:burst|gush\\w*|spray\\w*|exploded)\\b");

    /** The first thing that is missing and was not asked for. */
    public Optional<Missing> first(Set<Missing> asked) {
        return Arrays.stream(Missing.values()).filter(each -> !asked.contains(each) && isMissing(each)).findFirst();
    }

    private boolean isMissing(Missing missing) {
        return switch (missing) {
            case PLACE -> ticket.location() == null && NEED_A_PLACE.contains(ticket.kind())
                    && told.stream().noneMatch(FaultWords::namesSpotOfEstate);
            case WHAT -> isVague();
            case SINCE -> NEED_MORE.contains(ticket.kind()) && !isVague() && lasts()
                    && told.stream().noneMatch(MissingThings::tellsTime);
        };
    }

    private boolean isVague() {
        return NEED_MORE.contains(ticket.kind()) && told.stream().allMatch(VagueReport::is);
    }

    private boolean lasts() {
        return !Collections.disjoint(FaultWords.of(ticket), LASTING)
                || told.stream().anyMatch(text -> !Collections.disjoint(FaultWords.in(text), LASTING));
    }

    private static boolean tellsTime(String text) {
        return Times.isIn(text) || SUDDEN.matcher(Plain.of(text)).find();
    }

}

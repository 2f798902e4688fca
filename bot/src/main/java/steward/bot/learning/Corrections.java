package steward.bot.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.learning.Correction.Sorted;
import steward.bot.ticket.Ticket;
import steward.bot.triage.Languages;
import steward.bot.triage.PersonalDataFinder;

/** What staff put right, and whether triage may learn from it. */
@Component
public class Corrections {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final CorrectionStore store;

    private final TriageDecisions decisions;

    Corrections(CorrectionStore store, TriageDecisions decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * Keeps a change of a ticket that triage opened; the caller's transaction holds the
     * ticket. Until it is reviewed, several changes of a ticket are one correction, and
     * none where it is again what triage said.
     * @param before the ticket before the change
     */
    @Transactional
    public void keep(Ticket before, Ticket after, String staffId, Instant at) {
        decisions.ofTicket(after.number()).ifPresent(decision -> {
            var was = store.withdrawOpen(after.number()).orElseGet(() -> sorted(before));
            var is = sorted(after);
            if (!is.equals(was)) {
                var text = BLANKS.matcher(PersonalDataFinder.masked(after.summary())).replaceAll(" ").strip();
                store.add(new Correction(UUID.randomUUID().toString(), after.siteId(), after.number(), text,
                        Languages.of(text), was, is, decision.model(), staffId, at, CorrectionState.OPEN, null, null));
            }
        });
    }

    /** A place in a list, newest first. */
    public record Place(Instant at, String id) {

        public static Place of(Correction correction) {
            return new Place(correction.correctedAt(), correction.id());
        }

    }

    /** Corrections of a site, newest first, from after a place on. */
    public List<Correction> list(String siteId, CorrectionState state, @Nullable Place after, int limit) {
        return store.list(siteId, state, after, limit);
    }

    public Optional<Correction> find(String siteId, String id) {
        return store.find(id).filter(correction -> correction.siteId().equals(siteId));
    }

    /**
     * Accepts or rejects a correction; the same twice changes nothing.
     * @throws ReviewedOtherwise when it was decided otherwise before
     */
    @Transactional
    public Correction review(Correction known, CorrectionState state, String staffId, Instant at) {
        if (state == CorrectionState.OPEN) {
            throw new IllegalArgumentException("a review accepts or rejects");
        }
        store.review(known.id(), state, staffId, at);
        var reviewed = store.find(known.id()).orElseThrow();
        if (reviewed.state() != state) {
            throw new ReviewedOtherwise(reviewed);
        }
        return reviewed;
    }

    /** What was accepted on a site, oldest first, as rows of a file of examples. */
    public List<String> examples(String siteId) {
        return store.accepted(siteId).stream().map(Correction::example).distinct().toList();
    }

    private static Sorted sorted(Ticket ticket) {
        return new Sorted(ticket.category(), ticket.urgency());
    }

}

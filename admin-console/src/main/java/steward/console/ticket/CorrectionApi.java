package steward.console.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.learning.CorrectionState;
import steward.bot.learning.Corrections;
import steward.bot.learning.ReviewedOtherwise;
import steward.console.staff.SignedIn;
import steward.console.ticket.TicketQuery.Place;

/** What staff put right about triage, its review, and what may be learned from it. */
@RestController
@RequestMapping("/api/v1/triage/corrections")
class CorrectionApi {

    private static final MediaType ROWS = new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8);

    private final Corrections corrections;

    private final Clock clock;

    CorrectionApi(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Newest first. */
    @GetMapping
    CorrectionView.Page list(@RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal SignedIn me) {
        var asked = Labels.read("state", state, CorrectionState.class);
        var most = TicketApi.limit(limit);
        var place = Place.read(after);
        var found = corrections.list(me.siteId(), asked == null ? CorrectionState.OPEN : asked,
                place == null ? null : new Corrections.Place(place.receivedAt(), place.number()), most + 1);
        var page = found.stream().limit(most).map(CorrectionView::of).toList();
        return new CorrectionView.Page(page, found.size() > most ? cursor(page.getLast()) : null);
    }

    /** Accepts or rejects. */
    @PutMapping("/{id}")
    CorrectionView review(@PathVariable String id, @RequestBody Review review, @AuthenticationPrincipal SignedIn me) {
        var state = Labels.read("state", review.state(), CorrectionState.class);
        if (state == null || state == CorrectionState.OPEN) {
            throw new BadField("state", "must be one of accepted, rejected");
        }
        var known = corrections.find(me.siteId(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such correction."));
        return CorrectionView.of(corrections.review(known, state, me.staffId(), clock.instant()));
    }

    /** The accepted ones, as {@code evaluate train --with} reads them. */
    @GetMapping("/examples")
    ResponseEntity<String> examples(@AuthenticationPrincipal SignedIn me) {
        var rows = corrections.examples(me.siteId()).stream().map(row -> row + "\n").collect(Collectors.joining());
        return ResponseEntity.ok()
            .contentType(ROWS)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("examples.tsv").build().toString())
            .body(rows);
    }

    @ExceptionHandler
    ProblemDetail on(BadField ex) {
        return TicketApi.problem(ex);
    }

    @ExceptionHandler
    ProblemDetail on(ReviewedOtherwise ex) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
    }

    private static String cursor(CorrectionView last) {
        return new Place(last.correctedAt(), last.id()).cursor();
    }

    record Review(@Nullable String state) {
    }

}

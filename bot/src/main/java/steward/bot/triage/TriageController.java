package steward.bot.triage;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.Location;

/** Triage for staff and integrations; one text or up to a thousand. */
@RestController
class TriageController {

    private final Triage triage;

    TriageController(Triage triage) {
        this.triage = triage;
    }

    record Asked(@Nullable @Size(min = 1, max = 4000) String text,
            @Nullable @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 4000) String> texts) {

        @AssertTrue(message = "give either text or texts, and not blank")
        boolean isOneOfTextAndTexts() {
            return (text == null) != (texts == null) && (text == null || !text.isBlank());
        }

    }

    record IssueView(String intent, String category, String urgency, double confidence, String text) {

        static IssueView of(Issue issue) {
            return new IssueView(issue.intent().label(), issue.category().label(), issue.urgency().name(),
                    issue.confidence(), issue.text());
        }

    }

    record View(String language, List<IssueView> issues, String urgency, boolean escalate, @Nullable Location location,
            String sentiment, List<String> pii, String decidedBy, String model, long tookMicros) {

        static View of(TriageResult result) {
            return new View(result.language().tag(), result.issues().stream().map(IssueView::of).toList(),
                    result.urgency().name(), result.escalate(), result.location(), lower(result.sentiment()),
                    result.pii().stream().map(View::lower).sorted().toList(), lower(result.decidedBy()), result.model(),
                    result.tookMicros());
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

    }

    record Views(List<View> results) {
    }

    @PostMapping("/api/v1/triage")
    Object triage(@Valid @RequestBody Asked asked) {
        if (asked.text() != null) {
            return View.of(triage.triage(asked.text()));
        }
        var texts = asked.texts() == null ? List.<String>of() : asked.texts();
        return new Views(triage.triage(texts).stream().map(View::of).toList());
    }

}

package steward.console.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.flow.IncidentUpdates;
import steward.bot.incident.Incident;
import steward.bot.incident.Incidents;
import steward.bot.triage.Languages;
import steward.console.staff.SignedIn;
import steward.knowledge.source.Language;

/** Incidents of the staff member's site; who sees only own tickets sees none. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentApi {

    private static final int LONGEST = 1_000;

    private final Incidents incidents;

    private final IncidentUpdates updates;

    IncidentApi(Incidents incidents, IncidentUpdates updates) {
        this.incidents = incidents;
        this.updates = updates;
    }

    @GetMapping
    List<IncidentView> open(@AuthenticationPrincipal SignedIn me) {
        return me.seesOnlyOwn() ? List.of() : incidents.visible(me.siteId()).stream().map(IncidentView::of).toList();
    }

    /** Takes a ticket out that joined wrongly. */
    @PostMapping("/{id}/reports/{ticketNumber}/leave")
    void leave(@PathVariable String id, @PathVariable String ticketNumber, @AuthenticationPrincipal SignedIn me) {
        find(id, me);
        if (!incidents.leave(id, ticketNumber, me.staffId())) {
            throw notFound();
        }
    }

    /** Tells everyone who reported the incident how it goes on. */
    @PostMapping("/{id}/updates")
    Told update(@PathVariable String id, @RequestBody Update update, @AuthenticationPrincipal SignedIn me) {
        return new Told(updates.tell(find(id, me), update.read()));
    }

    private Incident find(String id, SignedIn me) {
        return incidents.find(id)
            .filter(incident -> incident.siteId().equals(me.siteId()) && !me.seesOnlyOwn())
            .orElseThrow(IncidentApi::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * @param conversations how many were told
     */
    record Told(int conversations) {
    }

    /**
     * @param text one text for everyone
     * @param texts by language, such as {@code zh-Hans}
     */
    record Update(@Nullable String text, @Nullable Map<String, String> texts) {

        Map<Language, String> read() {
            var read = new EnumMap<Language, String>(Language.class);
            if (texts != null) {
                texts.forEach((tag, each) -> read.put(Language.of(tag), checked(each)));
            }
            if (text != null) {
                read.putIfAbsent(Languages.of(text), checked(text));
            }
            if (read.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "give text or texts");
            }
            return read;
        }

        private static String checked(@Nullable String each) {
            if (each == null || each.isBlank() || each.length() > LONGEST) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                        "a text has 1 to %d characters".formatted(LONGEST));
            }
            return each.strip();
        }

    }

}

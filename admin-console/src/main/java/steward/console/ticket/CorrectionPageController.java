package steward.console.ticket;

import java.time.Clock;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.learning.Correction;
import steward.bot.learning.CorrectionState;
import steward.bot.learning.Corrections;
import steward.bot.learning.ReviewedOtherwise;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.console.staff.SignedIn;
import steward.console.ticket.TicketQuery.Place;

/** Where leads and managers decide what triage may learn from. */
@Controller
@RequestMapping("/manager/corrections")
class CorrectionPageController {

    private static final int PAGE = 20;

    private final Corrections corrections;

    private final StaffMembers staff;

    private final SiteClock siteClock;

    private final Clock clock;

    CorrectionPageController(Corrections corrections, StaffMembers staff, SiteClock siteClock, Clock clock) {
        this.corrections = corrections;
        this.staff = staff;
        this.siteClock = siteClock;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "") String problem,
            @AuthenticationPrincipal SignedIn me, Model model) {
        var asked = Labels.read("state", state, CorrectionState.class);
        var shown = asked == null ? CorrectionState.OPEN : asked;
        var place = Place.read(after);
        var found = corrections.list(me.siteId(), shown,
                place == null ? null : new Corrections.Place(place.receivedAt(), place.number()), PAGE + 1);
        var page = found.subList(0, Math.min(found.size(), PAGE));
        model.addAttribute("area", "corrections");
        model.addAttribute("state", Labels.of(shown));
        model.addAttribute("corrections", page);
        model.addAttribute("next", found.size() > PAGE ? cursor(page.getLast()) : null);
        model.addAttribute("late", problem.equals("late"));
        model.addAttribute("names",
                staff.of(me.siteId()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name)));
        model.addAttribute("times", siteClock.of(me.siteId()));
        return "ticket/corrections";
    }

    /** A correction that is gone or reviewed is said to be late: somebody was faster. */
    @PutMapping("/{id}")
    String review(@PathVariable String id, CorrectionApi.Review form, @AuthenticationPrincipal SignedIn me) {
        var result = "accepted".equals(form.state()) ? CorrectionState.ACCEPTED : CorrectionState.REJECTED;
        var known = corrections.find(me.siteId(), id).orElse(null);
        try {
            if (known != null) {
                corrections.review(known, result, me.staffId(), clock.instant());
            }
        }
        catch (ReviewedOtherwise ex) {
            known = null;
        }
        return "redirect:/manager/corrections" + (known == null ? "?problem=late" : "");
    }

    @ExceptionHandler(BadField.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable() {
        return "error/4xx";
    }

    private static String cursor(Correction last) {
        return new Place(last.correctedAt(), last.id()).cursor();
    }

}

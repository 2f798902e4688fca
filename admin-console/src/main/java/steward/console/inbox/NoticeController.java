package steward.console.inbox;

import java.time.Clock;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import steward.bot.sla.StaffNotices;
import steward.console.staff.SignedIn;
import steward.console.ticket.SiteClock;

/** What the person at the desk is told about promises, until they have seen it. */
@Controller
class NoticeController {

    private final StaffNotices notices;

    private final SiteClock siteClock;

    private final Clock clock;

    NoticeController(StaffNotices notices, SiteClock siteClock, Clock clock) {
        this.notices = notices;
        this.siteClock = siteClock;
        this.clock = clock;
    }

    /** The notices alone, for pages that are open. */
    @GetMapping("/agent/notices")
    String notices(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("notices", notices.unseen(me.staffId()));
        model.addAttribute("times", siteClock.of(me.siteId()));
        return "inbox/_notices :: notices";
    }

    @PutMapping("/agent/notices/{id}")
    String see(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        notices.see(id, me.staffId(), clock.instant());
        return "redirect:/agent";
    }

}

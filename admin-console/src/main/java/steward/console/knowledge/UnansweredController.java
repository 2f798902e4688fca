package steward.console.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.console.knowledge.UnansweredGroups.Group;
import steward.console.staff.SignedIn;

/** The questions nothing answers, for integrations. */
@RestController
class UnansweredController {

    private final UnansweredGroups unanswered;

    UnansweredController(UnansweredGroups unanswered) {
        this.unanswered = unanswered;
    }

    record Groups(List<Group> items, @Nullable String next) {
    }

    @GetMapping("/api/v1/knowledge/unanswered")
    Groups list(@AuthenticationPrincipal SignedIn me) {
        return new Groups(unanswered.of(me.siteId()), null);
    }

}

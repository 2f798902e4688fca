package steward.console.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.sla.StaffNotice;
import steward.bot.sla.StaffNotices;
import steward.console.staff.SignedIn;

/** What a staff member is told about promises, newest first. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final StaffNotices notices;

    private final Clock clock;

    NoticeApi(StaffNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    Page list(@AuthenticationPrincipal SignedIn me) {
        return new Page(notices.unseen(me.staffId()).stream().map(NoticeView::of).toList());
    }

    @PutMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        if (!notices.see(id, me.staffId(), clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such notice.");
        }
    }

    record Page(List<NoticeView> items) {
    }

    /**
     * @param clock of the promise; null where it is about none
     * @param stage what is told, such as {@code warn} or {@code urged}
     */
    record NoticeView(String id, String ticket, @Nullable String clock, String stage, boolean wantsNewTime,
            boolean late, Instant at) {

        static NoticeView of(StaffNotice notice) {
            return new NoticeView(String.valueOf(notice.id()), notice.ticketNumber(),
                    notice.clock() == null ? null : notice.clock().label(), notice.label(), notice.wantsNewTime(),
                    notice.late(), notice.toldAt());
        }

    }

}

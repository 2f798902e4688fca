package steward.console.conversation;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.conversation.NoSuchConversation;
import steward.bot.flow.StaffDesk;
import steward.console.staff.SignedIn;
import steward.console.ticket.SiteClock;
import steward.console.ticket.StaffNotes;

/** What staff do in a conversation. */
@Controller
@RequestMapping("/agent/c/{id}")
class ConversationPageController {

    private static final int LONGEST = 4_000;

    private final Transcripts transcripts;

    private final StaffDesk desk;

    private final StaffNotes notes;

    private final SiteClock siteClock;

    private final Clock clock;

    ConversationPageController(Transcripts transcripts, StaffDesk desk, StaffNotes notes, SiteClock siteClock,
            Clock clock) {
        this.transcripts = transcripts;
        this.desk = desk;
        this.notes = notes;
        this.siteClock = siteClock;
        this.clock = clock;
    }

    /** The head of the thread alone, for pages that are open. */
    @GetMapping("/head")
    String head(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        model.addAttribute("transcript", transcripts.of(transcripts.find(id, me), 1, locale));
        return "conversation/_head :: head";
    }

    /** What was written after a place, for pages that are open. */
    @GetMapping("/entries")
    String entries(@PathVariable String id, @RequestParam long after, @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("entries", transcripts.after(transcripts.find(id, me), after));
        model.addAttribute("times", siteClock.of(me.siteId()));
        return "conversation/_entries :: entries";
    }

    @PutMapping("/holder")
    String claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Written form) {
        transcripts.find(id, me);
        desk.claim(id, me.staffId());
        return back(id, form, null);
    }

    @DeleteMapping("/holder")
    String release(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Written form) {
        transcripts.find(id, me);
        desk.release(id, me.staffId());
        return back(id, form, null);
    }

    @PostMapping("/replies")
    String reply(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Written form) {
        transcripts.find(id, me);
        if (!form.isText()) {
            return back(id, form, "reply");
        }
        desk.reply(id, me.staffId(), form.words(), form.key());
        return back(id, form, null);
    }

    @PostMapping("/notes")
    String note(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Written form) {
        transcripts.find(id, me);
        if (!form.isText()) {
            return back(id, form, "note");
        }
        notes.write(id, null, me, form.words(), clock.instant());
        return back(id, form, null);
    }

    @ExceptionHandler(NoSuchConversation.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

    private static String back(String id, Written form, @Nullable String problem) {
        var ticket = form.ticket() == null || !form.ticket().matches("[A-Z]{2}-\\d+") ? "" : "&ticket=" + form.ticket();
        return "redirect:/agent/c/" + id + "?" + ticket + (problem == null ? "" : "&problem=" + problem);
    }

    /**
     * @param clientId the page's own number for the reply: sent twice, stored once
     * @param ticket the ticket shown beside the conversation
     */
    record Written(@Nullable String text, @Nullable String clientId, @Nullable String ticket) {

        boolean isText() {
            return text != null && !text.isBlank() && text.length() <= LONGEST;
        }

        String key() {
            return clientId == null || clientId.length() > 60 ? UUID.randomUUID().toString() : clientId;
        }

        String words() {
            return text == null ? "" : text.strip();
        }

    }

}

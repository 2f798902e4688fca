package steward.console.knowledge;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import steward.console.staff.SignedIn;
import steward.console.ticket.SiteClock;

/** What the bot knows: the documents, a question put to them, and what they left open. */
@Controller
@RequestMapping("/knowledge")
class KnowledgePages {

    private static final int GROUPS = 50;

    private final DocumentList documents;

    private final HitTest hitTest;

    private final AskedAt askedAt;

    private final UnansweredGroups unanswered;

    private final SiteClock siteClock;

    KnowledgePages(DocumentList documents, HitTest hitTest, AskedAt askedAt, UnansweredGroups unanswered,
            SiteClock siteClock) {
        this.documents = documents;
        this.hitTest = hitTest;
        this.askedAt = askedAt;
        this.unanswered = unanswered;
        this.siteClock = siteClock;
    }

    @GetMapping
    Rendering documents() {
        return page("documents").modelAttribute("list", documents.now()).build();
    }

    /** The list alone, which a page asks for again while documents are being indexed. */
    @GetMapping("/documents")
    Rendering list() {
        return Rendering.view("knowledge/_documents :: documents").modelAttribute("list", documents.now()).build();
    }

    /** An empty question shows the form; any other is asked as a resident here would. */
    @GetMapping(params = "q")
    Rendering test(@RequestParam String q, @AuthenticationPrincipal SignedIn me) {
        var question = q.strip();
        var page = page("test").modelAttribute("question", question).modelAttribute("longest", HitTest.LONGEST);
        if (question.isEmpty() || question.length() > HitTest.LONGEST) {
            return page.modelAttribute("tooLong", !question.isEmpty()).build();
        }
        return page.modelAttribute("running", documents.isRunning())
            .modelAttribute("result", hitTest.run(question, askedAt.property(me.siteId())))
            .build();
    }

    @GetMapping("/unanswered")
    Rendering unanswered(@AuthenticationPrincipal SignedIn me) {
        var groups = unanswered.of(me.siteId());
        return page("unanswered").modelAttribute("groups", groups.stream().limit(GROUPS).toList())
            .modelAttribute("rest", Math.max(0, groups.size() - GROUPS))
            .modelAttribute("times", siteClock.of(me.siteId()))
            .build();
    }

    private static Rendering.Builder<?> page(String tab) {
        return Rendering.view("knowledge/" + tab).modelAttribute("area", "knowledge").modelAttribute("tab", tab);
    }

}

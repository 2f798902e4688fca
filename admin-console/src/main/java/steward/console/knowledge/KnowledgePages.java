package steward.console.knowledge;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;

/** What the bot knows: the documents, a question put to them, and what they left open. */
@Controller
@RequestMapping("/knowledge")
class KnowledgePages {

    private final DocumentList documents;

    private final HitTest hitTest;

    private final Unanswered unanswered;

    private final Sites sites;

    KnowledgePages(DocumentList documents, HitTest hitTest, Unanswered unanswered, Sites sites) {
        this.documents = documents;
        this.hitTest = hitTest;
        this.unanswered = unanswered;
        this.sites = sites;
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

    /** An empty question shows the form. */
    @GetMapping(params = "q")
    Rendering test(@RequestParam String q) {
        var question = q.strip();
        var page = page("test").modelAttribute("question", question).modelAttribute("longest", HitTest.LONGEST);
        if (question.isEmpty() || question.length() > HitTest.LONGEST) {
            return page.modelAttribute("tooLong", !question.isEmpty()).build();
        }
        return page.modelAttribute("result", hitTest.run(question)).build();
    }

    @GetMapping("/unanswered")
    Rendering unanswered(@AuthenticationPrincipal SignedIn me) {
        var zone = sites.find(me.siteId()).orElseThrow().zone();
        return page("unanswered").modelAttribute("questions", unanswered.newest(me.siteId(), zone))
            .modelAttribute("most", Unanswered.MOST)
            .build();
    }

    private static Rendering.Builder<?> page(String tab) {
        return Rendering.view("knowledge/" + tab).modelAttribute("area", "knowledge").modelAttribute("tab", tab);
    }

}

package steward.console.knowledge;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;
import steward.knowledge.source.Documents;

/** One document: its versions, its passages, and what cleaning did to it. */
@Controller
class DocumentPageController {

    private final Documents documents;

    private final Sites sites;

    private final Clock clock;

    DocumentPageController(Documents documents, Sites sites, Clock clock) {
        this.documents = documents;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * @param version the one to show; the one in force where it is missing
     * @param page of its passages, from 1
     */
    @GetMapping("/knowledge/d/{id}")
    Rendering document(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn me) {
        var document = documents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var now = clock.instant();
        var shown = version == null ? Optional.of(Versions.shown(document, now)) : document.version(version);
        var chosen = shown.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var zone = sites.find(me.siteId()).orElseThrow().zone();
        var texts = documents.texts(id, chosen.number()).orElse(null);
        return Rendering.view("knowledge/document")
            .modelAttribute("area", "knowledge")
            .modelAttribute("tab", "document")
            .modelAttribute("view", DocumentPage.of(document, chosen, texts, now, zone))
            .modelAttribute("page", page)
            .build();
    }

}

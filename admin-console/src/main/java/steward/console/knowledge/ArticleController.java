package steward.console.knowledge;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;
import steward.knowledge.article.Article;
import steward.knowledge.article.Articles;

/** The answers staff write themselves. */
@RestController
@RequestMapping("/api/v1/knowledge/articles")
class ArticleController {

    private static final int MOST = 200;

    private final Articles articles;

    private final Sites sites;

    private final Clock clock;

    ArticleController(Articles articles, Sites sites, Clock clock) {
        this.articles = articles;
        this.sites = sites;
        this.clock = clock;
    }

    record Item(String id, List<String> questions, String answer, String language, String state, String author,
            LocalDate date, Instant changedAt) {

        static Item of(Article article) {
            return new Item(article.id(), article.questions(), article.answer(), article.language().tag(),
                    article.state().label(), article.author(), article.dated(), article.changedAt());
        }

    }

    /**
     * @param next what to give as {@code after} for the next page; null on the last
     */
    record Items(List<Item> items, @Nullable String next) {
    }

    @GetMapping
    Items list(@RequestParam @Nullable String state, @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be 1 to " + MOST);
        }
        var found = articles.list(state == null ? null : ArticleForm.state(state), after == null ? null : find(after),
                limit + 1);
        var items = found.stream().limit(limit).map(Item::of).toList();
        return new Items(items, found.size() > limit ? items.getLast().id() : null);
    }

    @GetMapping("/{id}")
    Item show(@PathVariable String id) {
        return Item.of(find(id));
    }

    @PostMapping
    ResponseEntity<Item> add(@RequestBody ArticleForm form, @AuthenticationPrincipal SignedIn me) {
        var item = save(UUID.randomUUID().toString(), form, me);
        return ResponseEntity.created(URI.create("/api/v1/knowledge/articles/" + item.id())).body(item);
    }

    @PutMapping("/{id}")
    Item change(@PathVariable String id, @RequestBody ArticleForm form, @AuthenticationPrincipal SignedIn me) {
        return save(find(id).id(), form, me);
    }

    /** It answers nobody any more, and stays readable. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String id) {
        articles.save(find(id).retired(clock.instant()));
    }

    private Item save(String id, ArticleForm form, SignedIn me) {
        var now = clock.instant();
        var zone = sites.find(me.siteId()).orElseThrow().zone();
        var article = form.toArticle(id, me, LocalDate.ofInstant(now, zone), now);
        articles.save(article);
        return Item.of(article);
    }

    private Article find(String id) {
        return articles.find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such article."));
    }

}

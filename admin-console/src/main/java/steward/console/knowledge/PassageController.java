package steward.console.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.triage.Languages;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Passage;

/** Searches the documents exactly as the bot does. */
@RestController
class PassageController {

    private static final int LONGEST = 1_000;

    private static final int MOST = 50;

    private final KnowledgeSearch search;

    private final AskedAt askedAt;

    PassageController(KnowledgeSearch search, AskedAt askedAt) {
        this.search = search;
        this.askedAt = askedAt;
    }

    /**
     * @param start of its first character in the text of the version
     * @param end behind its last character
     * @param lexicalRank place by words, from 1; 0 where the words do not occur;
     * {@code vectorRank} likewise
     */
    record Found(String document, String documentId, int version, String section, String heading, String text,
            int start, int end, double score, int lexicalRank, int vectorRank) {

        static Found of(Passage passage) {
            var place = passage.place();
            return new Found(passage.document(), place.documentId(), place.version(), passage.section(),
                    passage.heading(), passage.text(), place.start(), place.end(), passage.score(),
                    passage.lexicalRank(), passage.vectorRank());
        }

    }

    record Passages(List<Found> passages, long tookMicros) {
    }

    /**
     * @param property whose residents ask; what is limited to another one is not found
     */
    @GetMapping("/api/v1/knowledge/passages")
    Passages search(@RequestParam String q, @RequestParam(defaultValue = "5") int limit,
            @RequestParam(required = false) @Nullable String property) {
        if (q.isBlank() || q.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "q must have 1 to " + LONGEST + " characters");
        }
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be 1 to " + MOST);
        }
        var asked = askedAt.property(property);
        var start = System.nanoTime();
        var found = search.search(q, Languages.of(q), limit, asked).stream().map(Found::of).toList();
        return new Passages(found, (System.nanoTime() - start) / 1_000);
    }

}

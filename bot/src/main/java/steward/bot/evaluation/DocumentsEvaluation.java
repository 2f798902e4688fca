package steward.bot.evaluation;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import steward.knowledge.chunk.Chunk;
import steward.knowledge.clean.Damage;
import steward.knowledge.ingest.CleaningReport;
import steward.knowledge.ingest.Cut;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Version;

/** What became of documents on their way into the index, and what damage they kept. */
public class DocumentsEvaluation {

    private static final int MOST_EXAMPLES = 5;

    private static final int LONGEST_EXAMPLE = 60;

    private final Documents documents;

    public DocumentsEvaluation(Documents documents) {
        this.documents = documents;
    }

    /**
     * Prints the figures of each document.
     * @return whether all its passages are sound
     */
    public boolean run(PrintWriter out) {
        int left = 0;
        int passages = 0;
        var all = documents.all();
        for (var document : all) {
            var version = document.newest();
            if (version.facts() == null) {
                out.printf("%s: cannot be indexed: %s%n", document.file(), version.error());
                continue;
            }
            var chunks = chunks(document, version);
            out.printf("%s: sections %d, passages %d%n", document.file(), version.facts().sections(), chunks.size());
            printCleaning(original(document, version), CleaningReport.parse(version.facts().report()), out);
            left += printLeft(chunks, out);
            passages += chunks.size();
        }
        out.printf("documents: %d, passages: %d, damage left: %d%n", all.size(), passages, left);
        out.flush();
        return left == 0;
    }

    private List<Chunk> chunks(Document document, Version version) {
        var facts = version.facts();
        var texts = documents.texts(document.id(), version.number());
        return facts == null || texts.isEmpty() ? List.of() : Cut.of(document.id(), facts, texts.get()).chunks();
    }

    private String original(Document document, Version version) {
        return documents.texts(document.id(), version.number()).map(Version.Texts::original).orElse("");
    }

    private static void printCleaning(String original, CleaningReport report, PrintWriter out) {
        var runs = NonsenseRuns.of(Damage.NONSENSE_RUNS.in(original), report.removals());
        out.printf("  removed or recovered: %s%n", counted(report.removed()));
        out.printf("  nonsense runs: found %d, recovered %d, dropped %d%n", runs.found(), runs.recovered(),
                runs.dropped());
    }

    private static int printLeft(List<Chunk> chunks, PrintWriter out) {
        var left = new LinkedHashMap<String, List<String>>();
        for (var damage : Damage.values()) {
            left.put(damage.label(), chunks.stream().flatMap(chunk -> examples(damage, chunk).stream()).toList());
        }
        var counts = new LinkedHashMap<String, Integer>();
        left.forEach((kind, examples) -> counts.put(kind, examples.size()));
        out.printf("  damage left: %s%n", counted(counts));
        left.values().stream().flatMap(each -> each.stream().limit(MOST_EXAMPLES)).forEach(out::println);
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private static List<String> examples(Damage damage, Chunk chunk) {
        return damage.in(chunk.heading() + "\n" + chunk.text())
            .stream()
            .map(place -> place.text().substring(0, Math.min(LONGEST_EXAMPLE, place.text().length())))
            .map(piece -> "    %s in %s: %s".formatted(damage.label(), chunk.section(), piece.strip()))
            .toList();
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet()
            .stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    }

}

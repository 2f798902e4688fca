package steward.bot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import steward.bot.triage.Triage;
import steward.bot.triage.TriageResult;

/** Triages every message of a file, as the live hub would. */
public class TriageEvaluation {

    private static final int WARM_UP = 300;

    private final Triage triage;

    public TriageEvaluation(Triage triage) {
        this.triage = triage;
    }

    /**
     * Prints the figures.
     * @param wrong gets one line for each message with a wrong label
     * @param matrix gets how often each category was found for each right one
     * @throws IOException when the file cannot be read
     */
    public void run(Path file, PrintWriter out, PrintWriter wrong, PrintWriter matrix) throws IOException {
        var cases = TriageCase.read(file);
        // With other words: what was embedded once is remembered.
        cases.stream().limit(WARM_UP).forEach(each -> triage.triage(each.text() + "!?"));
        var all = new Figures();
        Map<String, Figures> byLanguage = new TreeMap<>();
        for (var each : cases) {
            var result = triage.triage(each.text());
            all.add(each, result, wrong);
            byLanguage.computeIfAbsent(each.lang(), _ -> new Figures())
                .add(each, result, new PrintWriter(PrintWriter.nullWriter()));
        }
        all.print("all", out);
        byLanguage.forEach((language, figures) -> figures.print(language, out));
        all.confusion.print(matrix);
        out.printf("triage: %s, %.0f messages/s%n", all.latencies, all.latencies.perSecond());
    }

    /**
     * What a newly learned triage must not do worse.
     *
     * @param emergencies share of those found
     * @param categories micro F1
     */
    public record Score(double emergencies, double categories) {

        public boolean isBelow(Score other) {
            return emergencies < other.emergencies || categories < other.categories;
        }

    }

    /**
     * How well it does on the messages of a file.
     * @throws IOException when the file cannot be read
     */
    public Score score(Path file) throws IOException {
        var emergencies = new Share();
        var categories = new LabelFigures();
        for (var each : TriageCase.read(file)) {
            var result = triage.triage(each.text());
            if (each.escalate()) {
                emergencies.add(result.escalate());
            }
            categories.add(each.categories(),
                    result.issues().stream().map(issue -> issue.category().label()).collect(Collectors.toSet()));
        }
        return new Score(emergencies.value(), categories.micro());
    }

    private static final class Figures {

        private final LabelFigures intents = new LabelFigures();

        private final LabelFigures categories = new LabelFigures();

        private final LabelFigures severalIssues = new LabelFigures();

        private final LabelFigures urgency = new LabelFigures();

        private final LabelFigures sentiment = new LabelFigures();

        private final LabelFigures personalData = new LabelFigures();

        private final Confusion confusion = new Confusion();

        private final Latencies latencies = new Latencies();

        private final Share recall = new Share();

        private final Share falseAlarms = new Share();

        private final Share nearMisses = new Share();

        private final Share places = new Share();

        private final Share placesGiven = new Share();

        void add(TriageCase each, TriageResult result, PrintWriter wrong) {
            var foundIntents = result.issues()
                .stream()
                .map(issue -> issue.intent().label())
                .collect(Collectors.toSet());
            var foundCategories = result.issues()
                .stream()
                .map(issue -> issue.category().label())
                .collect(Collectors.toSet());
            intents.add(each.intents(), foundIntents);
            categories.add(each.categories(), foundCategories);
            confusion.add(each.categories(), foundCategories);
            if (each.categories().size() > 1) {
                severalIssues.add(each.categories(), foundCategories);
            }
            urgency.add(Set.of(each.urgency()), Set.of(result.urgency().name()));
            sentiment.add(Set.of(each.sentiment()), Set.of(result.sentiment().name().toLowerCase(Locale.ROOT)));
            personalData.add(each.pii(),
                    result.pii()
                        .stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
            (each.escalate() ? recall : each.isNearMiss() ? nearMisses : falseAlarms).add(result.escalate());
            boolean place = java.util.Objects.equals(each.location(), result.location());
            places.add(place);
            if (each.location() != null) {
                placesGiven.add(place);
            }
            latencies.add(result.tookMicros() * 1000);
            var mistakes = mistakes(each, result, foundCategories, place);
            if (!mistakes.isEmpty()) {
                wrong.printf("%s\t%s\t%s%n", each.id(), String.join("; ", mistakes),
                        each.text().replaceAll("\\s+", " "));
            }
        }

        private static List<String> mistakes(TriageCase each, TriageResult result, Set<String> found, boolean place) {
            var mistakes = new java.util.ArrayList<String>();
            if (!each.categories().equals(found)) {
                mistakes.add(new java.util.TreeSet<>(each.categories()) + " -> " + new java.util.TreeSet<>(found));
            }
            if (!each.urgency().equals(result.urgency().name())) {
                mistakes.add(each.urgency() + " -> " + result.urgency());
            }
            if (!place) {
                mistakes.add(each.location() + " -> " + result.location());
            }
            return mistakes;
        }

        void print(String name, PrintWriter out) {
            out.printf(
                    "%-8s intents F1 %.3f  categories F1 %.3f (macro %.3f, all right %.3f)  several issues F1 %.3f  urgency %.3f  sentiment %.3f  personal data F1 %.3f%n",
                    name, intents.micro(), categories.micro(), categories.macro(), categories.accuracy(),
                    severalIssues.micro(), urgency.accuracy(), sentiment.accuracy(), personalData.micro());
            out.printf(
                    "%-8s emergencies found %s  false alarms %s  near misses alarmed %s  location %s, where given %s%n",
                    "", recall, falseAlarms, nearMisses, places, placesGiven);
        }

    }

}

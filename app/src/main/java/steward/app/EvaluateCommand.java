package steward.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import steward.bot.evaluation.ClocksEvaluation;
import steward.bot.evaluation.DocumentsEvaluation;
import steward.bot.evaluation.IncidentsEvaluation;
import steward.bot.evaluation.LabelledSetEvaluation;
import steward.bot.evaluation.RetrievalEvaluation;
import steward.bot.evaluation.TriageEvaluation;
import steward.bot.incident.Grouping;
import steward.bot.incident.IncidentTraining;
import steward.bot.triage.Triage;
import steward.bot.triage.TriageTraining;
import steward.knowledge.index.BundledMeanings;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.query.QuestionMapFit;
import steward.knowledge.source.Language;

/**
 * Measures the hub on files of questions whose answers are known. Works on a temporary
 * folder and touches no data of a running hub.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Measures the hub on cases whose right results are known.")
class EvaluateCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "retrieval", mixinStandardHelpOptions = true,
            description = "Search, answers and abstention on a file with one question as a JSON object on each line.")
    int retrieval(@Parameters(paramLabel = "FILE.jsonl") Path file,
            @Option(names = "--corpus", paramLabel = "DIR",
                    description = "Folder to index; without it the bundled handbook.") @Nullable Path corpus,
            @Option(names = "--part", paramLabel = "NAME",
                    description = "Only the questions of this part.") @Nullable String part,
            @Option(names = "--ablation",
                    description = "Also how well a search does without each of its parts.") boolean ablation)
            throws IOException, InterruptedException {
        try (var hub = EvaluatedHub.of(corpus)) {
            var evaluation = hub.get(RetrievalEvaluation.class);
            evaluation.run(file, part, commandLine().getOut());
            if (ablation) {
                evaluation.ablation(file, part, commandLine().getOut());
            }
            return 0;
        }
    }

    @Command(name = "documents", mixinStandardHelpOptions = true,
            description = "What cleaning did to each document of a folder, and what damage its passages kept.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = { "0:no passage is damaged", "1:damage is left; it is listed" })
    int documents(@Parameters(paramLabel = "DIR") Path folder) throws IOException, InterruptedException {
        var command = commandLine();
        refuseUnreadable(folder, command);
        try (var hub = EvaluatedHub.of(folder)) {
            return hub.get(DocumentsEvaluation.class).run(command.getOut()) ? 0 : 1;
        }
    }

    @Command(name = "fit", mixinStandardHelpOptions = true,
            description = "Fits anew the maps between questions and passages, as they come with the hub.")
    int fit(@Parameters(paramLabel = "DIR") Path folder) throws IOException {
        new QuestionMapFit(new Embeddings()).write(folder);
        return 0;
    }

    @Command(name = "handbook", mixinStandardHelpOptions = true,
            description = "Reads the bundled handbook by meaning anew, as it comes with the hub.")
    int handbook(@Parameters(paramLabel = "FILE.bin") Path file) throws IOException, InterruptedException {
        try (var hub = EvaluatedHub.of(null)) {
            BundledMeanings.write(hub.get(PassageIndex.class), file);
            return 0;
        }
    }

    @Command(name = "triage", mixinStandardHelpOptions = true,
            description = { "Triage on a file with one labelled message as a JSON object on each line;",
                    "or its method on labels of any kind, learned from one file and measured on another." })
    int triage(@Parameters(paramLabel = "FILE.jsonl", arity = "0..1") @Nullable Path file,
            @Option(names = "--wrong", paramLabel = "FILE.tsv",
                    description = "Gets a line for each message with a wrong label.") @Nullable Path wrong,
            @Option(names = "--confusion", paramLabel = "FILE.tsv",
                    description = "Gets how often each category was found for each right one.") @Nullable Path confusion,
            @Option(names = "--train", paramLabel = "TRAIN.tsv",
                    description = "A text, a tab and its label on each line.") @Nullable Path train,
            @Option(names = "--test", paramLabel = "TEST.tsv", description = "The same.") @Nullable Path test,
            @Option(names = "--oos", paramLabel = "FILE",
                    description = "Texts that no label fits, one a line.") @Nullable Path outside)
            throws IOException {
        var out = commandLine().getOut();
        if (file != null && train == null && test == null && outside == null) {
            try (var mistakes = writer(wrong); var matrix = writer(confusion)) {
                new TriageEvaluation(Triage.bundled(ready(new Embeddings()))).run(file, out, mistakes, matrix);
            }
        }
        else if (file == null && train != null && test != null) {
            new LabelledSetEvaluation(new Embeddings()).run(train, test, outside, out);
        }
        else {
            throw new ParameterException(commandLine().getSubcommands().get("triage"),
                    "either FILE.jsonl, or --train and --test");
        }
        return 0;
    }

    private static PrintWriter writer(@Nullable Path file) throws IOException {
        return new PrintWriter(file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
    }

    private static void refuseUnreadable(Path file, CommandLine command) {
        if (!Files.isReadable(file)) {
            throw new ParameterException(command, "cannot read " + file);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    @Command(name = "train", mixinStandardHelpOptions = true,
            description = "Learns triage anew from the labelled messages that come with the hub.")
    int train(@Parameters(paramLabel = "FILE.bin") Path file, @Option(names = "--with", paramLabel = "ROWS.tsv",
            description = "More to learn from: categories, language and text, with tabs between.") @Nullable Path rows,
            @Option(names = "--measured-by", paramLabel = "FILE.jsonl",
                    description = "Labelled messages on which the model of the hub must not do better; else nothing is written.") @Nullable Path cases)
            throws IOException {
        var training = rows == null ? new TriageTraining() : trainingWith(rows);
        var embeddings = ready(new Embeddings());
        var learned = training.learn(embeddings);
        if (cases != null) {
            var before = new TriageEvaluation(Triage.bundled(embeddings)).score(cases);
            var after = new TriageEvaluation(learned.triage()).score(cases);
            commandLine().getOut().printf("before: %s%nafter:  %s%n", before, after);
            if (after.isBelow(before)) {
                commandLine().getErr().println("Not written: what was learned does worse than what there is.");
                return 1;
            }
        }
        learned.write(file);
        return 0;
    }

    private TriageTraining trainingWith(Path rows) throws IOException {
        var command = commandLine();
        refuseUnreadable(rows, command);
        try {
            return new TriageTraining().with(rows);
        }
        catch (CharacterCodingException ex) {
            throw new ParameterException(command, rows + " is not UTF-8", ex);
        }
        catch (IllegalArgumentException ex) {
            throw new ParameterException(command, rows + ": " + ex.getMessage(), ex);
        }
    }

    @Command(name = "clocks", mixinStandardHelpOptions = true,
            description = "Due instant, time left and standing of the clock that is a JSON object on each line.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = { "0:every line was read", "1:a line was refused; its answer says why" })
    int clocks(@Parameters(paramLabel = "FILE.jsonl") Path file) throws IOException {
        var command = commandLine();
        refuseUnreadable(file, command);
        return new ClocksEvaluation().run(file, command.getOut()) ? 0 : 1;
    }

    @Command(name = "incidents", mixinStandardHelpOptions = true,
            description = "The incident that each report belongs to; a report is a JSON object on each line, in time order.",
            footer = "Where reports say which incident they belong to, the figures go to standard error.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = { "0:every line was read", "1:a line was refused; its answer says why" })
    int incidents(@Parameters(paramLabel = "FILE.jsonl") Path file,
            @Option(names = "--model", paramLabel = "FILE.bin",
                    description = "One learned by train-incidents, in place of the hub's.") @Nullable Path model)
            throws IOException {
        var command = commandLine();
        refuseUnreadable(file, command);
        var embeddings = ready(new Embeddings());
        var triage = Triage.bundled(embeddings);
        var grouping = model == null ? new Grouping(triage, embeddings) : Grouping.by(model, triage, embeddings);
        return new IncidentsEvaluation(grouping).run(file, command.getOut(), command.getErr()) ? 0 : 1;
    }

    @Command(name = "train-incidents", mixinStandardHelpOptions = true,
            description = "Learns anew which reports are of one fault, from the streams of reports that come with the hub.")
    int trainIncidents(@Parameters(paramLabel = "FILE.bin") Path file, @Option(names = "--without", paramLabel = "N",
            description = "A stream to leave out, so that it can be measured on.") @Nullable Set<Integer> without)
            throws IOException {
        var embeddings = ready(new Embeddings());
        new IncidentTraining(Triage.bundled(embeddings), embeddings).write(file, without == null ? Set.of() : without);
        return 0;
    }

    static Embeddings ready(Embeddings embeddings) {
        List.of(Language.ZH_HANS, Language.EN).forEach(language -> embeddings.embedAll(language, List.of()));
        return embeddings;
    }

}

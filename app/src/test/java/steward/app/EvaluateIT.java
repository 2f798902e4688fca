package steward.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The evaluation command on a folder and on questions of its own. */
class EvaluateIT {

    @TempDir
    private Path folder;

    @Test
    void printsWhatItFoundOnAFolderOfDocuments() throws IOException {
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("pool.txt"), "泳池管理规定\n\n1 开放时间\n\n泳池每天早上七点开放，晚上九点关闭。\n\n2 入场\n\n入场须出示住户卡。\n");
        Files.writeString(corpus.resolve("pets.txt"), "养宠规定\n\n1 登记\n\n养犬的住户须在三十天内到前台登记。\n\n2 外出\n\n犬只外出须系牵引绳。\n");
        var questions = Files.writeString(folder.resolve("questions.jsonl"),
                """
                        {"id":"1","lang":"zh-Hans","question":"泳池几点开门","gold":[{"doc":"pool","quote":"早上七点开放"}],"answerable":true}
                        {"id":"2","lang":"zh-Hant","question":"養狗要去哪裡登記","gold":[{"doc":"pets","quote":"到前台登记"}],"answerable":true}
                        {"id":"3","lang":"en","question":"Does my dog need a leash?","gold":[{"doc":"pets","quote":"系牵引绳"}],"answerable":true}
                        {"id":"4","lang":"zh-Hans","question":"车位租金多少钱","gold":[],"answerable":false}
                        """);
        var out = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out))
            .execute("retrieval", questions.toString(), "--corpus", corpus.toString(), "--ablation");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("questions: 4, answerable: 3")
            .containsPattern("all +3 +\\S+ +1\\.000 +1\\.000 +1\\.000")
            .contains("abstention: AUC")
            .containsPattern("search: p50 .* ms")
            .contains("without words", "without word lists", "without meaning", "without sentences");
    }

    @Test
    void measuresTriageOnMessagesItHasNotSeen() throws IOException {
        var wrong = folder.resolve("wrong.tsv");
        var out = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out))
            .execute("triage", "../bot/src/test/resources/triage/measuring.jsonl", "--wrong", wrong.toString());

        assertThat(code).isZero();
        assertThat(figure(out, "all +intents F1")).isGreaterThan(0.90);
        assertThat(figure(out, "all .*categories F1")).isGreaterThan(0.87);
        assertThat(figure(out, "emergencies found")).isGreaterThan(0.95);
        assertThat(figure(out, "near misses alarmed")).isLessThan(0.11);
        assertThat(figure(out, "false alarms")).isLessThan(0.03);
        assertThat(Files.readAllLines(wrong)).isNotEmpty();
    }

    @Test
    void learnsLabelsOfAnyKind() throws IOException {
        var train = Files.writeString(folder.resolve("train.tsv"), """
                my card has not arrived\tcard_arrival
                when does the new card come\tcard_arrival
                still waiting for my card in the post\tcard_arrival
                the machine swallowed my card\tcard_swallowed
                the cash machine kept my card\tcard_swallowed
                my card is stuck in the machine\tcard_swallowed
                """);
        var test = Files.writeString(folder.resolve("test.tsv"), """
                the post has not brought my new card\tcard_arrival
                that cash machine will not give my card back\tcard_swallowed
                """);
        var outside = Files.writeString(folder.resolve("outside.txt"), "how do I bake bread\n");
        var out = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out))
            .execute("triage", "--train", train.toString(), "--test", test.toString(), "--oos", outside.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("learned from 6 texts with 2 labels")
            .contains("accuracy 1.000  macro F1 1.000")
            .contains("AUC 1.000");
    }

    @Test
    void saysThatLabelsAreMeasuredOnASecondFile() {
        var err = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(err))
            .execute("triage", "--train", "train.tsv");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("either FILE.jsonl, or --train and --test");
    }

    @Test
    void saysWhichRowItCannotLearnFrom() throws IOException {
        var rows = Files.writeString(folder.resolve("rows.tsv"), "repair.nothing\tzh-Hans\t水管漏了\n");
        var learned = folder.resolve("learned.bin");
        var err = new StringWriter();
        var command = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(err));

        assertThat(command.execute("train", learned.toString(), "--with", rows.toString())).isEqualTo(2);
        assertThat(command.execute("train", learned.toString(), "--with", "none.tsv")).isEqualTo(2);

        assertThat(err.toString()).contains("line 1 names no known category: repair.nothing", "cannot read none.tsv");
        assertThat(learned).doesNotExist();
    }

    private static double figure(StringWriter out, String name) {
        var found = Pattern.compile(name + " (\\d\\.\\d{3})").matcher(out.toString());
        assertThat(found.find()).as(out.toString()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void readsTheClocksOfAFileAndFailsForARowThatIsWrong() throws IOException {
        var row = """
                {"id":"1","zone":"Asia/Shanghai","clock":"elapsed","target":"PT24H",\
                "startedAt":"2026-11-23T09:00:00+08:00","now":"2026-11-24T09:00:00+08:00"}
                """;
        var rows = Files.writeString(folder.resolve("clocks.jsonl"), row);
        var out = new StringWriter();
        var command = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out));

        assertThat(command.execute("clocks", rows.toString())).isZero();
        Files.writeString(rows, row.replace("PT24H", "soon") + row);
        assertThat(command.execute("clocks", rows.toString())).isEqualTo(1);

        var right = """
                {"id":"1","dueAt":"2026-11-24T09:00:00+08:00","remainingSeconds":0,"standing":"atRisk"}""";
        assertThat(out.toString().lines()).hasSize(3).startsWith(right).endsWith(right);
    }

    @Test
    void saysWhichFileOfClocksItCannotRead() {
        var err = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(err)).execute("clocks", "none.jsonl");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("cannot read none.jsonl");
    }

    @Test
    void saysWhichOptionItDoesNotKnow() {
        var err = new StringWriter();

        int code = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(err))
            .execute("retrieval", "questions.jsonl", "--corpsu", "x");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--corpsu");
    }

}

package steward.bot.triage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import steward.bot.ticket.Category;
import steward.bot.triage.Examples.Example;
import steward.knowledge.source.Language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A model learned anew, and the examples staff add to it. */
class LearnedModelIT {

    private static final TriageModel BUNDLED = TriageModel.bundled();

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        var file = Files.write(folder.resolve("model.bin"), bytes(BUNDLED));

        assertThat(bytes(new TriageProperties(file.toString()).load())).isEqualTo(bytes(BUNDLED));
    }

    @Test
    void isTheBundledOneUnlessAFileIsNamed() {
        assertThat(new TriageProperties(null).load().version()).isEqualTo(BUNDLED.version());
        assertThat(new TriageProperties(" ").load().version()).isEqualTo(BUNDLED.version());
    }

    @Test
    void isRefusedWhereAnythingIsMissing() throws IOException {
        var whole = bytes(BUNDLED);
        for (int length : new int[] { 0, 1, 20, whole.length / 2, whole.length - 1 }) {
            refuses(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void isRefusedWhereItIsSomethingElse() throws IOException {
        refuses("这不是模型".repeat(50_000).getBytes(UTF_8));
        refuses(Arrays.copyOf(bytes(BUNDLED), bytes(BUNDLED).length + 1));
        var endless = new ByteArrayOutputStream();
        var out = new DataOutputStream(endless);
        out.writeUTF("0123456789abcdef");
        out.writeInt(Integer.MAX_VALUE);
        refuses(endless.toByteArray());
    }

    @Test
    void stopsTheStartWithOneSentence() {
        new ApplicationContextRunner().withUserConfiguration(Loaded.class)
            .withPropertyValues("steward.triage.model=/nowhere/model.bin")
            .run(context -> {
                var failure = Objects.requireNonNull(context.getStartupFailure());
                var analysis = Objects.requireNonNull(new InvalidTriageSettingAnalyzer().analyze(failure));
                assertThat(analysis.getDescription())
                    .isEqualTo("Triage is not set up right: steward.triage.model (STEWARD_TRIAGE_MODEL) names"
                            + " '/nowhere/model.bin', which is not a readable file.");
            });
    }

    @Test
    void learnsFromRowsOfStaffToo() throws IOException {
        var rows = Files.writeString(folder.resolve("rows.tsv"), """
                # reviewed in November

                repair.structural_leak	zh-Hans	厨房顶上滴水, 我的电话 [phone]
                complaint.noise,complaint.pets	en	the dog upstairs howls all night
                """);

        assertThat(Examples.read(rows)).containsExactly(
                new Example(Set.of(Category.REPAIR_STRUCTURAL_LEAK), Language.ZH_HANS, "厨房顶上滴水, 我的电话 [phone]"),
                new Example(Set.of(Category.COMPLAINT_NOISE, Category.COMPLAINT_PETS), Language.EN,
                        "the dog upstairs howls all night"));
    }

    @Test
    void staffHaveTheLastWordAboutAText() {
        var first = new Example(Set.of(Category.REPAIR_PLUMBING), Language.ZH_HANS, "顶上滴水");
        var other = new Example(Set.of(Category.COMPLAINT_NOISE), Language.ZH_HANS, "楼上太吵");
        var better = new Example(Set.of(Category.REPAIR_STRUCTURAL_LEAK), Language.ZH_HANS, "顶上滴水");

        assertThat(Examples.joined(List.of(first, other), List.of(better))).containsExactly(better, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            repair.nothing>zh-Hans>顶上滴水 | line 2 names no known category: repair.nothing
            repair.plumbing>fr>顶上滴水 | line 2 is not categories, language and text
            repair.plumbing>zh-Hans | line 2 is not categories, language and text
            repair.plumbing>zh-Hans>顶上>滴水 | line 2 is not categories, language and text
            """)
    void namesTheRowThatIsWrong(String row, String problem) throws IOException {
        var rows = Files.writeString(folder.resolve("rows.tsv"),
                "repair.plumbing\tzh-Hans\t水管漏了\n" + row.replace('>', '\t') + "\n");

        assertThatIllegalArgumentException().isThrownBy(() -> Examples.read(rows)).withMessage(problem);
    }

    private void refuses(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("broken.bin"), content);

        assertThatExceptionOfType(InvalidTriageSetting.class)
            .isThrownBy(() -> new TriageProperties(file.toString()).load())
            .withMessageContaining("STEWARD_TRIAGE_MODEL")
            .withMessageEndingWith("is not a model that this version of the hub has written.");
    }

    private static byte[] bytes(TriageModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @EnableConfigurationProperties(TriageProperties.class)
    static class Loaded {

        @Bean
        String version(TriageProperties properties) {
            return properties.load().version();
        }

    }

}

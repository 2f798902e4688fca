package steward.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents with every kind of damage, on their way into the index. */
class EvaluateDocumentsIT {

    private static final String DAMAGED = """
            花園裝修須知

            1 登記

            裝修(xiū)前請到服務(wù)臺(tái)登記(jì)，先讀過裝修管理?xiàng)l款。條件不符的不能登記。

            2 施工

            施工時間是八點到十八點??己诉^程向住戶公開。門衛每天\uFFFD\uFFFD核對兩次。施工人員須佩戴出入證。

            下載本文檔
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @Test
    void tellsWhatCleaningDidToEachDocument() throws IOException {
        Files.writeString(folder.resolve("renovation.txt"), DAMAGED);
        Files.writeString(folder.resolve("pool.txt"), "泳池规定\n\n1 开放\n\n泳池早上七点开放。\n");
        Files.write(folder.resolve("empty.txt"), new byte[0]);

        assertThat(documents(folder)).isZero();
        assertThat(out.toString()).contains("renovation.txt: sections 1, passages 1", "pinyin in brackets 4",
                "replacement characters 1", "site notices 1", "shifted characters 1", "broken sentences 1",
                "nonsense runs: found 2, recovered 1, dropped 1", "pool.txt: sections 1, passages 1",
                "empty.txt: cannot be indexed: empty", "documents: 3, passages: 2, damage left: 0");
    }

    @Test
    void failsWhereDamageIsLeft() throws IOException {
        Files.writeString(folder.resolve("notices.txt"), "垃圾分类须知\n\n1 投放\n\n厨余垃圾早晚投放。\n更多范本请到某某资料网下载。\n請確??己诉^程公開。\n");

        assertThat(documents(folder)).isOne();
        assertThat(out.toString()).contains("site notices 1, nonsense runs 1", "site notices in 正文: 更多范本请到某某资料网下载。",
                "damage left: 2");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(documents(folder.resolve("none"))).isEqualTo(2);
        assertThat(err.toString()).contains("cannot read");
    }

    private int documents(Path corpus) {
        return new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("documents", corpus.toString());
    }

}

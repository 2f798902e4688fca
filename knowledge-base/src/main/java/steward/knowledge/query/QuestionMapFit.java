package steward.knowledge.query;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * Fits the maps that come with the hub, by ridge regression, from the glossary, from
 * parallel sentences and from questions with the sentences that answer them.
 */
public final class QuestionMapFit {

    private static final double DAMPING = 1;

    private final Embeddings embeddings;

    public QuestionMapFit(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Writes the maps to a folder. */
    public void write(Path folder) throws IOException {
        var words = texts("glossary-building.tsv", "glossary-service.tsv", "glossary-daily.tsv",
                "glossary-general.tsv");
        var parallel = texts("training/parallel.tsv");
        var pairs = texts("training/questions.tsv");
        var englishWords = vectors(Language.EN, words, 1);
        var chineseWords = vectors(Language.ZH_HANS, words, 0);
        var englishSentences = vectors(Language.EN, parallel, 1);
        var chineseSentences = vectors(Language.ZH_HANS, parallel, 0);
        var englishQuestions = vectors(Language.EN, pairs, 1);
        var chineseQuestions = vectors(Language.ZH_HANS, pairs, 0);
        var statements = vectors(Language.ZH_HANS, pairs, 2);
        write(folder, false,
                new Fit().add(englishWords, chineseWords, 1)
                    .add(englishSentences, chineseSentences, 3)
                    .add(englishQuestions, chineseQuestions, 3)
                    .add(englishQuestions, statements, 2)
                    .solve());
        write(folder, true,
                new Fit().add(chineseWords, englishWords, 1)
                    .add(chineseSentences, englishSentences, 3)
                    .add(chineseQuestions, englishQuestions, 3)
                    .solve());
    }

    /** The first alternatives of each column. */
    private static List<List<String>> texts(String... names) {
        return WordList.columns(names)
            .stream()
            .map(row -> row.stream().map(each -> each.split("\\|")[0]).toList())
            .toList();
    }

    private List<float[]> vectors(Language language, List<List<String>> rows, int column) {
        return embeddings.embedAll(language, rows.stream().map(row -> row.get(column)).toList());
    }

    private static void write(Path folder, boolean askedInChinese, QuestionMap map) throws IOException {
        var file = folder.resolve(QuestionMap.name(askedInChinese));
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            map.write(out);
        }
    }

    private static final class Fit {

        private final List<double[]> from = new ArrayList<>();

        private final List<double[]> to = new ArrayList<>();

        Fit add(List<float[]> questions, List<float[]> targets, double weight) {
            double root = Math.sqrt(weight);
            for (int i = 0; i < questions.size(); i++) {
                var question = questions.get(i);
                var target = targets.get(i);
                var x = new double[question.length + 1];
                x[question.length] = root;
                var y = new double[target.length];
                for (int j = 0; j < question.length; j++) {
                    x[j] = root * question[j];
                }
                for (int j = 0; j < target.length; j++) {
                    y[j] = root * target[j];
                }
                from.add(x);
                to.add(y);
            }
            return this;
        }

        QuestionMap solve() {
            RealMatrix x = new Array2DRowRealMatrix(from.toArray(double[][]::new), false);
            RealMatrix y = new Array2DRowRealMatrix(to.toArray(double[][]::new), false);
            var transposed = x.transpose();
            var normal = transposed.multiply(x)
                .add(MatrixUtils.createRealIdentityMatrix(x.getColumnDimension()).scalarMultiply(DAMPING));
            var solution = new CholeskyDecomposition(normal).getSolver().solve(transposed.multiply(y));
            var rows = new float[solution.getRowDimension()][solution.getColumnDimension()];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] = (float) solution.getEntry(i, j);
                }
            }
            return new QuestionMap(rows);
        }

    }

}

package steward.app;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.sql.DriverManager;
import java.sql.SQLException;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import steward.knowledge.index.Embeddings;

/**
 * Loads the database, the embedding model and the index on a second core while the first
 * one reads the configuration: they are there when the beans need them.
 */
class StartAhead implements BackgroundPreinitializer {

    private static final String DATABASE = "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    @Override
    public void preinitialize() throws Exception {
        database();
        MethodHandles.lookup().ensureInitialized(Embeddings.class);
        MethodHandles.lookup().ensureInitialized(BgeSmallZhV15EmbeddingModel.class);
        index();
    }

    private static void database() throws SQLException {
        Flyway.configure().dataSource(DATABASE, "sa", "").load().info();
        try (var connection = DriverManager.getConnection(DATABASE, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table started (id bigint primary key, name text)");
            statement.execute("insert into started values (1, 'a')");
            statement.executeQuery("select name from started where id = 1 order by name limit 1").next();
        }
    }

    private static void index() throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            var document = new Document();
            document.add(new TextField("text", "a", Field.Store.YES));
            document.add(new KnnFloatVectorField("meaning", new float[] { 1 }));
            writer.addDocument(document);
            try (var reader = DirectoryReader.open(writer)) {
                new IndexSearcher(reader).search(new TermQuery(new Term("text", "a")), 1);
            }
        }
    }

}

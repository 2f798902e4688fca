package steward.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the index on disk; one that cannot be read or has another schema starts empty.
 */
final class IndexFolder {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private static final String SCHEMA = "schema";

    private IndexFolder() {
    }

    static IndexWriter open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        boolean usable = isUsable(directory);
        if (!usable) {
            for (var file : directory.listAll()) {
                IOUtils.deleteFilesIgnoringExceptions(directory, file);
            }
        }
        var config = new IndexWriterConfig(Terms.ANALYZER)
            .setOpenMode(usable ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
        var writer = new IndexWriter(directory, config);
        if (!usable || !DirectoryReader.indexExists(directory)) {
            writer.setLiveCommitData(Map.of(SCHEMA, IndexSchema.VERSION).entrySet());
        }
        return writer;
    }

    private static boolean isUsable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return directory.listAll().length == 0;
        }
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            var schema = SegmentInfos.readLatestCommit(directory).getUserData().get(SCHEMA);
            if (!IndexSchema.VERSION.equals(schema)) {
                log.info("The search index has schema {}, not {}; it is built anew", schema, IndexSchema.VERSION);
            }
            return IndexSchema.VERSION.equals(schema);
        }
        catch (IOException | IllegalArgumentException ex) {
            log.warn("The search index cannot be read and is built anew: {}", ex.toString());
            return false;
        }
    }

}

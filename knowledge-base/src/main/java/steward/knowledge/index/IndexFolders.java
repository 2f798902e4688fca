package steward.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The numbered folders indexes are in. There is one; a second while a new index is built
 * and the old one still searched.
 */
final class IndexFolders {

    private static final Logger log = LoggerFactory.getLogger(IndexFolders.class);

    /**
     * A larger index is checked once the hub runs, because reading it all takes a while.
     */
    private static final long CHECKED_AT_START = 200L * 1024 * 1024;

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    /** What was found on disk. */
    Found open() throws IOException {
        Files.createDirectories(root);
        removeFiles();
        var states = folders().stream().map(IndexFolders::inspect).toList();
        var current = states.stream().filter(State::isCurrent).findFirst();
        var written = OpenIndex.writable(current.map(State::folder).orElseGet(this::unused));
        var older = written.isComplete() ? null
                : states.stream().filter(State::isSearchable).map(State::folder).findFirst().orElse(null);
        var reason = current.isPresent() ? null
                : states.stream().map(State::reason).filter(each -> each != null).findFirst().orElse(null);
        if (reason != null) {
            log.warn("The search index is built anew: {}", reason);
        }
        for (var state : states) {
            if (!state.folder.equals(written.folder()) && !state.folder.equals(older)) {
                remove(state.folder);
            }
        }
        return new Found(written, older == null ? written : OpenIndex.readOnly(older), reason);
    }

    /** An empty index beside the others. */
    OpenIndex create() throws IOException {
        return OpenIndex.writable(unused());
    }

    static boolean isSmall(Directory directory) throws IOException {
        long size = 0;
        for (var file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size <= CHECKED_AT_START;
    }

    /**
     * Reads every byte.
     * @throws CorruptIndexException when one is not what was written
     */
    static void check(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path unused() {
        try {
            return root.resolve(String.valueOf(folders().stream().mapToInt(IndexFolders::number).max().orElse(0) + 1));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Largest number first. */
    private List<Path> folders() throws IOException {
        try (var paths = Files.list(root)) {
            return paths.filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                .sorted(Comparator.comparingInt(IndexFolders::number).reversed())
                .toList();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** The first hubs kept their index in the root itself. */
    private void removeFiles() throws IOException {
        var files = new ArrayList<Path>();
        try (var paths = Files.list(root)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
        for (var file : files) {
            Files.delete(file);
        }
    }

    private static State inspect(Path folder) {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return new State(folder, Map.of(), null);
            }
            try (var reader = DirectoryReader.open(directory)) {
                if (isSmall(directory)) {
                    check(reader);
                }
                return State.of(folder, reader.getIndexCommit().getUserData());
            }
        }
        catch (IOException | IllegalArgumentException ex) {
            log.warn("The search index in {} cannot be read: {}", folder.getFileName(), ex.toString());
            return new State(folder, Map.of(), "its files were damaged");
        }
    }

    /**
     * What is open.
     *
     * @param searched the one written to, or an older one until that holds all
     * @param reason why it is built anew, in words
     */
    record Found(OpenIndex written, OpenIndex searched, @Nullable String reason) {
    }

    private record State(Path folder, Map<String, String> data, @Nullable String reason) {

        static State of(Path folder, Map<String, String> data) {
            var schema = OpenIndex.schema(data);
            return new State(folder, data, IndexSchema.VERSION.equals(schema) ? null
                    : "it had schema %s, not %s".formatted(schema, IndexSchema.VERSION));
        }

        boolean isCurrent() {
            return IndexSchema.VERSION.equals(OpenIndex.schema(data));
        }

        boolean isSearchable() {
            var schema = OpenIndex.schema(data);
            return schema != null && schema.startsWith(IndexSchema.FORM + ".") && OpenIndex.isComplete(data);
        }

    }

}

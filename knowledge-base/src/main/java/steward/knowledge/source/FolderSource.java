package steward.knowledge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import steward.knowledge.format.Formats;

import static java.nio.charset.StandardCharsets.UTF_8;

/** All documents under a folder. */
class FolderSource implements Source {

    private static final int DEPTH = 8;

    /** Also the files Word and Excel keep beside a document that is open. */
    private static final Pattern HIDDEN = Pattern.compile("^(?:[.]|~[$])");

    private final Path folder;

    FolderSource(String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(this.folder) || !Files.isReadable(this.folder)) {
            throw new KnowledgeDirMissing(folder);
        }
    }

    @Override
    public List<SourceFile> files() {
        try (var paths = Files.find(folder, DEPTH, FolderSource::isDocument)) {
            var files = new ArrayList<SourceFile>();
            for (var path : (Iterable<Path>) paths.sorted()::iterator) {
                files.add(file(path));
            }
            return files;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public AutoCloseable follow(Runnable changed) {
        return new FolderWatch(folder, changed);
    }

    private static boolean isDocument(Path path, BasicFileAttributes attributes) {
        var name = path.getFileName().toString();
        return attributes.isRegularFile() && !HIDDEN.matcher(name).find() && Formats.reads(name);
    }

    private SourceFile file(Path path) throws IOException {
        var name = folder.relativize(path).toString().replace('\\', '/');
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        var id = "f-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        return new SourceFile(id, name, false, attributes.size() + "@" + attributes.lastModifiedTime().toMillis(),
                attributes.size(), () -> Files.readAllBytes(path));
    }

}

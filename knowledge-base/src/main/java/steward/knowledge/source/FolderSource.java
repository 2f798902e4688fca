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

    /**
     * Two files of one name in different folders are two documents.
     * @throws SourceAway when the folder disappeared
     */
    @Override
    public List<SourceFile> files() {
        try (var paths = Files.find(folder, DEPTH, FolderSource::isDocument)) {
            var files = new ArrayList<SourceFile>();
            for (var path : (Iterable<Path>) paths.sorted()::iterator) {
                files.add(file(path));
            }
            return files;
        }
        catch (IOException | UncheckedIOException ex) {
            throw new SourceAway(ex);
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
        var id = "f-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        var stamp = stamp(path);
        return new SourceFile(id, name, false, stamp, Files.size(path), () -> bytes(path, id, stamp));
    }

    /** Someone who saves the file just now would have half of it indexed. */
    private static byte[] bytes(Path path, String id, String stamp) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes((int) SourceFile.LARGEST);
            if (!stamp(path).equals(stamp)) {
                throw new StillChanging(id);
            }
            return bytes;
        }
    }

    private static String stamp(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
    }

}

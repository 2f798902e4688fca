package steward.knowledge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

/**
 * Tells when files under a folder changed: once the folder has been quiet for a moment,
 * and now and then anyway, because network folders report nothing.
 */
class FolderWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private static final long QUIET_MS = 300;

    private static final long RESCAN_MS = 30_000;

    /** A folder that disappeared reports nothing when it comes back. */
    private static final long AWAY_MS = 1_000;

    private final Path folder;

    private final Runnable changed;

    private final WatchService watch;

    FolderWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        try {
            watch = folder.getFileSystem().newWatchService();
            register();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        Thread.ofPlatform().name("knowledge-folder").daemon().start(this::run);
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }

    private void run() {
        try {
            while (true) {
                drain(watch.poll(Files.isDirectory(folder) ? RESCAN_MS : AWAY_MS, TimeUnit.MILLISECONDS));
                register();
                changed.run();
            }
        }
        catch (ClosedWatchServiceException ex) {
            log.debug("The knowledge folder is no longer followed");
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(@Nullable WatchKey first) throws InterruptedException {
        for (var key = first; key != null; key = watch.poll(QUIET_MS, TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
    }

    /** Registering a folder again changes nothing, so new folders need no bookkeeping. */
    private void register() {
        try (var folders = Files.find(folder, 8, (_, attributes) -> isFolder(attributes))) {
            for (var each : (Iterable<Path>) folders::iterator) {
                each.register(watch, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
        }
        catch (IOException | UncheckedIOException ex) {
            if (Files.isDirectory(folder)) {
                log.warn("The knowledge folder cannot be watched now; it is read again in {} s", RESCAN_MS / 1_000);
            }
        }
    }

    private static boolean isFolder(BasicFileAttributes attributes) {
        return attributes.isDirectory();
    }

}

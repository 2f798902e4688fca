package steward.knowledge.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.format.UnreadableDocument;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Documents.Reading;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Source;
import steward.knowledge.source.SourceFile;
import steward.knowledge.source.StillChanging;
import steward.knowledge.source.Version;
import steward.knowledge.source.VersionState;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Brings the stored documents in step with the source; what is unchanged stays. */
class Scan {

    private static final Logger log = LoggerFactory.getLogger(Scan.class);

    private final Source source;

    private final Documents documents;

    private final Clock clock;

    private final Progress progress;

    private final Map<String, String> stamps = new HashMap<>();

    Scan(Source source, Documents documents, Clock clock, Progress progress) {
        this.source = source;
        this.documents = documents;
        this.clock = clock;
        this.progress = progress;
    }

    void run(BooleanSupplier stopping) {
        var files = source.files();
        var stored = documents.all().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        retireGone(files, stored);
        progress.expect(files.stream().filter(file -> !isRetired(stored.get(file.id()))).toList());
        for (var file : files) {
            if (!stopping.getAsBoolean() && !file.stamp().equals(stamps.get(file.id()))) {
                read(file, stored.get(file.id()));
            }
        }
    }

    private static boolean isRetired(@Nullable Document stored) {
        return stored != null && stored.isRetired();
    }

    private void retireGone(List<SourceFile> files, Map<String, Document> stored) {
        var gone = new HashMap<>(stored);
        gone.values().removeIf(document -> document.origin() == Origin.UPLOAD || document.isRetired());
        files.forEach(file -> gone.remove(file.id()));
        for (var id : gone.keySet()) {
            documents.gone(id);
            stamps.remove(id);
            log.info("Document {} is gone from its source and retired", id);
        }
    }

    private void read(SourceFile file, @Nullable Document stored) {
        try {
            var bytes = file.bytes();
            read(file, stored == null ? null : stored.newest(), bytes, hash(bytes));
        }
        catch (StillChanging ex) {
            log.info("Document {} is being changed and will be read again", file.id());
            return;
        }
        catch (UnreadableDocument ex) {
            unreadable(file, hash(file.stamp().getBytes(UTF_8)), ex);
        }
        stamps.put(file.id(), file.stamp());
    }

    private void read(SourceFile file, @Nullable Version newest, byte[] bytes, String hash) {
        if (newest != null && newest.hash().equals(hash) && newest.readWith().equals(Reader.VERSION)) {
            returned(file, newest);
            return;
        }
        try {
            var now = clock.instant();
            var reading = Reader.read(file.id(), file.name(), bytes, now);
            if (newest != null && saysTheSame(file.id(), newest, reading)) {
                documents.unchanged(file.id(), newest.number(), hash, Reader.VERSION);
            }
            else {
                documents.add(Arrival.followed(file, hash, now), reading);
            }
        }
        catch (UnreadableDocument ex) {
            unreadable(file, hash, ex);
        }
    }

    /** A file that came back is in force again, unless a person had retired it. */
    private void returned(SourceFile file, Version newest) {
        if (newest.state() == VersionState.RETIRED && newest.retiredBy() == null) {
            documents.back(file.id(), newest.number(), clock.instant());
        }
    }

    private boolean saysTheSame(String id, Version newest, Reading reading) {
        var facts = newest.facts();
        return facts != null && newest.isIndexed() && facts.title().equals(reading.facts().title())
                && documents.texts(id, newest.number()).filter(reading.texts()::equals).isPresent();
    }

    private void unreadable(SourceFile file, String hash, UnreadableDocument reason) {
        log.warn("Document {} cannot be indexed: {}", file.id(), reason.getMessage());
        documents.addUnreadable(Arrival.followed(file, hash, clock.instant()), Reader.VERSION,
                String.valueOf(reason.getMessage()));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}

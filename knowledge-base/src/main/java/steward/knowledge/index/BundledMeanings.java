package steward.knowledge.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of the bundled handbook mean, computed when the handbook was written,
 * so that a first start need not.
 */
public final class BundledMeanings {

    private static final String RESOURCE = "/handbook/meanings.bin";

    private static final Map<String, byte[]> ENCODED = read();

    private BundledMeanings() {
    }

    /** The meaning of a passage of the handbook; null for any other passage. */
    static @Nullable Meaning find(String family, String heading, String text) {
        var encoded = ENCODED.get(key(family, heading, text));
        return encoded == null ? null : Meaning.of(encoded);
    }

    /** Writes the meanings of all passages of an index in the form that is bundled. */
    public static void write(PassageIndex index, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            index.search(searcher -> {
                out.writeInt(searcher.getIndexReader().numDocs());
                for (var leaf : searcher.getIndexReader().leaves()) {
                    write(leaf, out);
                }
                return out.size();
            });
        }
    }

    private static void write(LeafReaderContext leaf, DataOutputStream out) throws IOException {
        var live = leaf.reader().getLiveDocs();
        var stored = leaf.reader().storedFields();
        var encoded = leaf.reader().getBinaryDocValues(IndexSchema.MEANING);
        for (int doc = encoded.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = encoded.nextDoc()) {
            if (live == null || live.get(doc)) {
                var fields = stored.document(doc);
                var bytes = BytesRef.deepCopyOf(encoded.binaryValue()).bytes;
                out.writeUTF(key(fields.get(IndexSchema.FAMILY), fields.get(IndexSchema.HEADING),
                        fields.get(IndexSchema.TEXT)));
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    private static Map<String, byte[]> read() {
        var in = BundledMeanings.class.getResourceAsStream(RESOURCE);
        if (in == null) { // while it is written for the first time
            return Map.of();
        }
        try (var data = new DataInputStream(new BufferedInputStream(in))) {
            var encoded = new HashMap<String, byte[]>();
            for (int left = data.readInt(); left > 0; left--) {
                encoded.put(data.readUTF(), data.readNBytes(data.readInt()));
            }
            return encoded;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String key(String family, String heading, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                .digest(String.join("\n", family, heading, text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}

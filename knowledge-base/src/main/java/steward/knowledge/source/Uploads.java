package steward.knowledge.source;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Uploaded versions that wait to be read. Once accepted, none is lost. */
public interface Uploads {

    /**
     * Stores the bytes and the version that waits for them.
     * @param arrival without the hash, which is of the bytes
     * @return the version's number
     */
    int add(Arrival arrival, InputStream bytes);

    /** What came before an instant and still waits, oldest first. */
    List<Waiting> waitingSince(Instant instant);

    /** The bytes of a version that waits; empty when another node has read it. */
    byte[] bytes(Waiting waiting);

    /**
     * A version that waits.
     *
     * @param file its name, which may tell what kind of file it is
     */
    record Waiting(String documentId, int number, String file) {
    }

}

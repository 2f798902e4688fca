package steward.knowledge.source;

import java.io.IOException;

import steward.knowledge.format.UnreadableDocument;

/**
 * One file of a source, not read yet.
 *
 * @param id the same for the same file at every start
 * @param name what a citation calls it unless {@code titled}
 * @param titled whether a citation calls it by its title
 * @param stamp changes when the content may have changed
 * @param size in bytes
 */
public record SourceFile(String id, String name, boolean titled, String stamp, long size, Content content) {

    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    /**
     * Reads the file.
     * @throws UnreadableDocument when it is too large or gone
     * @throws StillChanging when someone writes it at this moment
     */
    public byte[] bytes() {
        if (size > LARGEST) {
            throw new UnreadableDocument("larger than 50 MB");
        }
        try {
            return content.bytes();
        }
        catch (IOException ex) {
            throw new UnreadableDocument("cannot be read: " + ex.getClass().getSimpleName());
        }
    }

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {

        byte[] bytes() throws IOException;

    }

}

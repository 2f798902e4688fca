package steward.knowledge.source;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a document, without its texts.
 *
 * @param number from 1
 * @param hash of the bytes it was read from
 * @param addedBy the staff member who uploaded it
 * @param retiredBy the staff member who retired it; null when its source did
 * @param readWith the version of the readers and cleaners that read it
 * @param error why it cannot be read, in words
 * @param facts null until it was read
 */
public record Version(int number, VersionState state, Effective effective, String hash, String mediaType,
        Instant addedAt, @Nullable String addedBy, @Nullable String retiredBy, String readWith, @Nullable String error,
        @Nullable Facts facts) {

    /** Whether it was read and may be answered from, now or later. */
    public boolean isIndexed() {
        return facts != null && state != VersionState.RETIRED;
    }

    public boolean isWaiting() {
        return facts == null && error == null;
    }

    /**
     * What reading a version brought to light.
     *
     * @param sections numbered parts that hold text
     * @param chunks passages to be found
     * @param report what cleaning did and what someone should look at, as JSON
     */
    public record Facts(String title, Language language, int sections, int chunks, String report, Instant readAt) {
    }

    /**
     * What a version says.
     *
     * @param original as its file says it
     * @param cleaned what passages are quoted from
     */
    public record Texts(String original, String cleaned) {
    }

}

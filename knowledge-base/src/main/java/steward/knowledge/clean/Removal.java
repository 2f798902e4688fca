package steward.knowledge.clean;

/**
 * A place where a cleaner changed a text.
 *
 * @param cleaner its name
 * @param at where it begins, in characters of the text before
 * @param removed what stood there, empty where something was only added
 * @param replacement what stands there now, often nothing
 */
public record Removal(String cleaner, int at, String removed, String replacement) {

    Removal with(String other) {
        return new Removal(cleaner, at, removed, other);
    }

    /** Whether the other is what the same cleaner wrote here instead. */
    boolean isReplacedBy(Removal other) {
        return !removed.isEmpty() && other.removed.isEmpty() && cleaner.equals(other.cleaner);
    }

    /** Without the characters that begin or end both sides. */
    Removal shortened() {
        int most = Math.min(removed.length(), replacement.length());
        int head = 0;
        while (head < most && removed.charAt(head) == replacement.charAt(head)) {
            head++;
        }
        int left = removed.length();
        int right = replacement.length();
        while (Math.min(left, right) > head && removed.charAt(left - 1) == replacement.charAt(right - 1)) {
            left--;
            right--;
        }
        return new Removal(cleaner, at + head, removed.substring(head, left), replacement.substring(head, right));
    }

}

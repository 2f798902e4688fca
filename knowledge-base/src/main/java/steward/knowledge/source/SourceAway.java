package steward.knowledge.source;

/** A source cannot be reached now. What is known of it stays; a later try can help. */
public class SourceAway extends RuntimeException {

    SourceAway(Exception cause) {
        super(cause);
    }

}

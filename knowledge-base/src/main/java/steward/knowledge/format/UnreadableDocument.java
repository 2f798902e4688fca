package steward.knowledge.format;

/** A document that cannot become text; the message says why, in words for the report. */
public class UnreadableDocument extends RuntimeException {

    public UnreadableDocument(String reason) {
        super(reason);
    }

}

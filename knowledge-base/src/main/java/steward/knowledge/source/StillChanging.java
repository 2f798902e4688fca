package steward.knowledge.source;

/** A file changed while it was read. Reading it again at the next scan helps. */
public class StillChanging extends RuntimeException {

    public StillChanging(String id) {
        super("file %s changed while it was read".formatted(id));
    }

}

package steward.knowledge.source;

import java.util.Map;
import java.util.Optional;

/** The guideline documents in force. */
public interface Documents {

    /** Adds the document or replaces the one with its id. */
    void put(Document document);

    void remove(String id);

    Optional<Document> find(String id);

    /** The hash of every document by its id. */
    Map<String, String> hashes();

}

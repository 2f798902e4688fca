package steward.knowledge.index;

import steward.knowledge.source.Language;

/** A vector was asked for before its model was loaded, or after loading it failed. */
public class ModelNotReady extends RuntimeException {

    ModelNotReady(Language language) {
        super("the embedding model for %s is not loaded".formatted(language.tag()));
    }

}

package steward.knowledge.source;

/** The configured folder of guideline documents is not there. */
class KnowledgeDirMissing extends RuntimeException {

    KnowledgeDirMissing(String dir) {
        super("steward.knowledge.dir (STEWARD_KNOWLEDGE_DIR) names '%s', which is not a readable folder"
            .formatted(dir));
    }

}

package steward.knowledge.source;

import java.util.List;

/** A place documents come from. */
public interface Source {

    /** What is there now, readable or not. */
    List<SourceFile> files();

    /**
     * Calls back, from another thread and at most every now and then, when it changed.
     */
    AutoCloseable follow(Runnable changed);

}

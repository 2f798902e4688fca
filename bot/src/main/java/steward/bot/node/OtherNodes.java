package steward.bot.node;

import reactor.core.publisher.Flux;

/**
 * Passes on to the other nodes what their open pages want to know. News may get lost, so
 * no record ever lives in them: whoever hears some reads the store.
 */
public interface OtherNodes {

    /** How far this node's news gets. */
    enum Reach {

        /** There are no others. */
        ALONE,

        /** The others hear it. */
        CONNECTED,

        /** The others do not hear it, nor this node them. */
        CUT_OFF

    }

    /** Never waits and never fails; the node that tells does not hear itself. */
    void tell(String topic, String news);

    /** What the others tell on a topic from now on. */
    Flux<String> heard(String topic);

    /**
     * A tick every few seconds while this node is cut off, and one after that: what is
     * shown may be stale, and the store knows better.
     */
    Flux<Long> missed();

    Reach reach();

}

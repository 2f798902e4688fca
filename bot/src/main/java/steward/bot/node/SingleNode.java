package steward.bot.node;

import reactor.core.publisher.Flux;

/** A hub of one node: nobody to tell, nothing to miss. */
final class SingleNode implements OtherNodes {

    @Override
    public void tell(String topic, String news) {
        // nobody is there
    }

    @Override
    public Flux<String> heard(String topic) {
        return Flux.never();
    }

    @Override
    public Flux<Long> missed() {
        return Flux.never();
    }

    @Override
    public Reach reach() {
        return Reach.ALONE;
    }

}

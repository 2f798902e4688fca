package steward.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import steward.bot.node.OtherNodes;

/** Tells whether this node and the others hear each other. */
@Component
class NodesHealthIndicator implements HealthIndicator {

    private final OtherNodes others;

    NodesHealthIndicator(OtherNodes others) {
        this.others = others;
    }

    @Override
    public Health health() {
        return switch (others.reach()) {
            case ALONE, CONNECTED -> Health.up().build();
            case CUT_OFF -> Health.status("CUT_OFF").build();
        };
    }

}

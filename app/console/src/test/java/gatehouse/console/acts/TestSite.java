package gatehouse.console.acts;

import java.time.Duration;
import java.util.Optional;

/** A connection of which the runner knows nothing but its guard. */
public record TestSite(WriteGuard guard) implements ActSite {
    @Override
    public String signedInUser() {
        return "jana";
    }

    @Override
    public Optional<Duration> clockOffset() {
        return Optional.empty();
    }

    @Override
    public ActHold hold() {
        return ActHold.NONE;
    }
}

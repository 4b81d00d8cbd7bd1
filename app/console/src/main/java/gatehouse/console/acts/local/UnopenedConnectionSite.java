package gatehouse.console.acts.local;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;

import java.time.Duration;
import java.util.Optional;

/**
 * A connection that an act only speaks of: nothing is sent, and nothing must stay open.
 *
 * @param signedInUser who is signed in there all the same; empty where nobody is
 */
public record UnopenedConnectionSite(WriteGuard guard, String signedInUser) implements ActSite {
    /** The same with a guard of its own, which lets nothing through. */
    public UnopenedConnectionSite(ClockPair clocks, String signedInUser) {
        this(new WriteGuard(clocks), signedInUser);
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

package gatehouse.console.acts.local;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;

import java.time.Duration;
import java.util.Optional;

/** A connection that an act only speaks of: nobody is signed in, and nothing must stay open. */
public record UnopenedConnectionSite(WriteGuard guard) implements ActSite {
    public UnopenedConnectionSite(ClockPair clocks) {
        this(new WriteGuard(clocks));
    }

    @Override
    public String signedInUser() {
        return "";
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

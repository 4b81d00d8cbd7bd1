package gatehouse.console.systems;

import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** One connection of an open environment, as the runner of acts must know it. */
record ConnectionSite(
        WriteGuard guard,
        Supplier<String> user,
        Supplier<Optional<Duration>> offset,
        Supplier<ActHold> holds)
        implements ActSite {
    @Override
    public String signedInUser() {
        return user.get();
    }

    @Override
    public Optional<Duration> clockOffset() {
        return offset.get();
    }

    @Override
    public ActHold hold() {
        return holds.get();
    }
}

package gatehouse.sandbox.instruments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What callers of one system did that a client of its contract must never do. */
public final class RuleViolations {
    private static final int KEPT = 1_000;

    private final InstantSource clock;
    private final List<Violation> seen = new CopyOnWriteArrayList<>();

    /** One violation: when, which rule, and by which call. */
    public record Violation(Instant at, String rule, String call) {}

    public RuleViolations(InstantSource clock) {
        this.clock = clock;
    }

    public void add(String rule, String call) {
        if (seen.size() < KEPT) {
            seen.add(new Violation(clock.instant(), rule, call));
        }
    }

    public List<Violation> seen() {
        return List.copyOf(seen);
    }

    public void reset() {
        seen.clear();
    }
}

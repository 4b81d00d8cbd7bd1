package gatehouse.sandbox.portos;

import gatehouse.sandbox.readings.Readings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Refuses what goes beyond 50 calls in 10 s, when the contract is read that way. */
final class RateGuard {
    private static final int CALLS = 50;
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final Readings readings;
    private final InstantSource clock;
    private final Deque<Instant> calls = new ArrayDeque<>();

    RateGuard(Readings readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
    }

    void check() {
        switch (readings.of(PortosReadings.RATE_LIMIT)) {
            case OFF -> {}
            case REFUSED -> {
                if (isBeyond()) {
                    throw new Refused(tooMany());
                }
            }
            case REFUSED_WITH_HINT -> {
                if (isBeyond()) {
                    String seconds = Long.toString(SPAN.toSeconds());
                    throw new Refused(tooMany().with("Retry-After", seconds));
                }
            }
        }
    }

    /** Refused calls do not count, so that waiting as told always helps. */
    private synchronized boolean isBeyond() {
        Instant now = clock.instant();
        while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minus(SPAN))) {
            calls.removeFirst();
        }
        if (calls.size() >= CALLS) {
            return true;
        }
        calls.addLast(now);
        return false;
    }

    private static Problem tooMany() {
        return Problem.of(429, Phrase.TOO_MANY_CALLS);
    }
}

package gatehouse.sandbox.portos;

import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Refuses what goes beyond 50 calls in 10 s, when the contract is read that way. */
final class PlayedPortosRateLimiter {
    private static final int CALLS = 50;
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final ContractVariants variants;
    private final InstantSource clock;
    private final Deque<Instant> calls = new ArrayDeque<>();

    PlayedPortosRateLimiter(ContractVariants variants, InstantSource clock) {
        this.variants = variants;
        this.clock = clock;
    }

    void check() {
        switch (variants.of(PortosSwitches.RATE_LIMIT)) {
            case OFF -> {}
            case REFUSED -> {
                if (isBeyond()) {
                    throw new PlayedPortosRefusalException(tooMany());
                }
            }
            case REFUSED_WITH_HINT -> {
                if (isBeyond()) {
                    String seconds = Long.toString(SPAN.toSeconds());
                    throw new PlayedPortosRefusalException(tooMany().with("Retry-After", seconds));
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

    private static PlayedPortosProblem tooMany() {
        return PlayedPortosProblem.of(429, PlayedPortosPhrase.TOO_MANY_CALLS);
    }
}

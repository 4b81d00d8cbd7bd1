package gatehouse.console.work;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Which calls are sent again after a failure, how often and after what wait (contract: Portos 10,
 * rule 12).
 *
 * <p>Locked (423) and too many requests (429) mean that nothing was done, so any call is tried
 * again after 0.5, 1 and 2 s, or after the server's own {@code Retry-After} up to 10 s. A read is
 * also repeated, twice at most, after a lost answer or a fault of the server. Everything else ends
 * at its first answer; a write whose answer is lost is never repeated.
 */
public final class Repeats {
    private static final List<Duration> BUSY_WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final List<Duration> READ_WAITS =
            List.of(Duration.ofMillis(250), Duration.ofSeconds(1));
    private static final Duration LONGEST_HINT = Duration.ofSeconds(10);

    private final Pause pause;
    private final InstantSource clock;
    private final RandomGenerator jitter;

    /** Repeats with waits by {@code pause}, spread by {@code jitter}. */
    public Repeats(Pause pause, InstantSource clock, RandomGenerator jitter) {
        this.pause = pause;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** One call to a system. */
    public interface Call<T> {
        /** Sends it once. */
        T send() throws CallException;
    }

    /** Sends a call that changes nothing. */
    public <T> T read(Call<T> call) throws CallException, InterruptedException {
        return send(call, true);
    }

    /**
     * Sends a call that changes something: again only where the system says that nothing was done.
     */
    public <T> T write(Call<T> call) throws CallException, InterruptedException {
        return send(call, false);
    }

    private <T> T send(Call<T> call, boolean harmless) throws CallException, InterruptedException {
        Instant begun = clock.instant();
        int tries = 0;
        while (true) {
            tries++;
            try {
                return call.send();
            } catch (CallException failed) {
                Optional<Duration> wait = waitAfter(failed.failure(), harmless, tries);
                if (wait.isEmpty()) {
                    throw tries == 1
                            ? failed
                            : new TriedAgainException(failed, tries, since(begun));
                }
                pause.of(wait.get());
            }
        }
    }

    private Optional<Duration> waitAfter(CallFailure failure, boolean harmless, int tries) {
        return switch (failure) {
            case CallFailure.Refused(Problem problem) when isBusy(problem) ->
                    wait(BUSY_WAITS, tries).flatMap(own -> hinted(problem, own));
            case CallFailure.Refused(Problem problem) when hasFinalCode(problem) ->
                    Optional.empty();
            case CallFailure.Refused(Problem problem) when harmless && problem.status() >= 500 ->
                    wait(READ_WAITS, tries);
            case CallFailure.Unknown _, CallFailure.Unreachable _ when harmless ->
                    wait(READ_WAITS, tries);
            default -> Optional.empty();
        };
    }

    private Optional<Duration> wait(List<Duration> waits, int tries) {
        return tries > waits.size()
                ? Optional.empty()
                : Optional.of(spread(waits.get(tries - 1), 0.9));
    }

    /** Never sooner than the server said. */
    private Optional<Duration> hinted(Problem problem, Duration own) {
        Duration hint = problem.retryAfter();
        if (hint == null) {
            return Optional.of(own);
        }
        return hint.compareTo(LONGEST_HINT) > 0 ? Optional.empty() : Optional.of(spread(hint, 1));
    }

    private static boolean isBusy(Problem problem) {
        return !hasFinalCode(problem) && (problem.status() == 423 || problem.status() == 429);
    }

    /**
     * Codes 4 (licence expired) and 6 (changed meanwhile) outrank the status: waiting helps
     * neither.
     */
    private static boolean hasFinalCode(Problem problem) {
        Integer code = problem.errorCode();
        return code != null && (code == 4 || code == 6);
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    private Duration spread(Duration wait, double least) {
        return Duration.ofMillis((long) (wait.toMillis() * jitter.nextDouble(least, 1.1)));
    }
}

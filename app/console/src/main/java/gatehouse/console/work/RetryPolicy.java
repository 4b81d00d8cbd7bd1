package gatehouse.console.work;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides which reads are sent again after a failure, how often and after which wait (contract:
 * Portos 10, rule 12), and how long an act waits for a busy system.
 *
 * <p>Locked (423) and too many requests (429) mean that nothing was done, so the call is tried
 * again after 0.5, 1 and 2 s, or after the server's own {@code Retry-After} up to 10 s. A read is
 * also repeated, twice at most, after a lost answer or a fault of the server. Everything else ends
 * at its first answer.
 */
public final class RetryPolicy {
    /** The wait before an act that may be sent once more after no answer came. */
    public static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(1);

    private static final List<Duration> BUSY_WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final List<Duration> READ_WAITS =
            List.of(Duration.ofMillis(250), Duration.ofSeconds(1));
    private static final Duration LONGEST_HINT = Duration.ofSeconds(10);

    private final RetryDelay pause;
    private final InstantSource clock;
    private final RandomGenerator jitter;

    /** Repeats with waits by {@code pause}, spread by {@code jitter}. */
    public RetryPolicy(RetryDelay pause, InstantSource clock, RandomGenerator jitter) {
        this.pause = pause;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** One call to a system. */
    public interface RetriedCall<T> {
        /** Sends it once. */
        T send() throws CallException;
    }

    /** Sends a call that changes nothing. */
    public <T> T read(RetriedCall<T> call) throws CallException, InterruptedException {
        Instant begun = clock.instant();
        int tries = 0;
        while (true) {
            tries++;
            try {
                return call.send();
            } catch (CallException failed) {
                Optional<Duration> wait = waitAfter(failed.failure(), tries);
                if (wait.isEmpty()) {
                    throw tries == 1
                            ? failed
                            : new RetriedCallException(failed, tries, since(begun));
                }
                pause.of(wait.get());
            }
        }
    }

    /**
     * The wait before a busy system is asked once more for what it has not done; empty when it is
     * not busy, or was asked often enough.
     */
    public Optional<Duration> waitWhileBusy(CallFailure failure, int tries) {
        return failure instanceof CallFailure.Refused(ProblemDetails problem) && isBusy(problem)
                ? wait(BUSY_WAITS, tries).flatMap(own -> hinted(problem, own))
                : Optional.empty();
    }

    private Optional<Duration> waitAfter(CallFailure failure, int tries) {
        return switch (failure) {
            case CallFailure.Refused(ProblemDetails problem) when isBusy(problem) ->
                    waitWhileBusy(failure, tries);
            case CallFailure.Refused(ProblemDetails problem) when hasFinalCode(problem) ->
                    Optional.empty();
            case CallFailure.Refused(ProblemDetails problem) when problem.status() >= 500 ->
                    wait(READ_WAITS, tries);
            case CallFailure.Unreachable(var why, _) when !why.isPassing() -> Optional.empty();
            case CallFailure.Unknown _, CallFailure.Unreachable _ -> wait(READ_WAITS, tries);
            case CallFailure.Refused _,
                    CallFailure.Unauthorized _,
                    CallFailure.NotSent _,
                    CallFailure.Untrusted _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _,
                    CallFailure.Cancelled _ ->
                    Optional.empty();
        };
    }

    private Optional<Duration> wait(List<Duration> waits, int tries) {
        return tries > waits.size()
                ? Optional.empty()
                : Optional.of(spread(waits.get(tries - 1), 0.9));
    }

    /** Never sooner than the server said. */
    private Optional<Duration> hinted(ProblemDetails problem, Duration own) {
        Duration hint = problem.retryAfter();
        if (hint == null) {
            return Optional.of(own);
        }
        return hint.compareTo(LONGEST_HINT) > 0 ? Optional.empty() : Optional.of(spread(hint, 1));
    }

    private static boolean isBusy(ProblemDetails problem) {
        return !hasFinalCode(problem) && (problem.status() == 423 || problem.status() == 429);
    }

    /**
     * Whether code 4 (licence expired) or 6 (changed meanwhile) outranks the status: such an answer
     * refuses, and waiting does not help (contract: Portos 10, rule 15).
     */
    public static boolean hasFinalCode(ProblemDetails problem) {
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

package gatehouse.console.connections.superoffice;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.console.work.RetryDelay;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which calls to SuperOffice are sent again, how often and after what wait (contract: SuperOffice
 * 13.1). A call that opens a session does not come through here: it goes out once.
 */
public final class AgentCallRetrier {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3));
    private static final Duration LONGEST_HINT = Duration.ofSeconds(10);

    private final SuperOfficeConnection superOffice;
    private final RetryDelay pause;

    /** Calls through {@code superOffice}, with waits by {@code pause}. */
    public AgentCallRetrier(SuperOfficeConnection superOffice, RetryDelay pause) {
        this.superOffice = superOffice;
        this.pause = pause;
    }

    /** One call to an agent. */
    public interface AgentCall<T> {
        /** Sends it once. */
        T send() throws CallException;
    }

    /** What came of a call that may have been sent several times. */
    public sealed interface AgentCallReport<T> {
        /** How often it was sent, or was about to be. */
        int attempts();

        /** How many of them may have reached the server and brought no answer, but the last. */
        int lost();

        /** An answer came. */
        record Answered<T>(T value, int attempts, int lost) implements AgentCallReport<T> {}

        /** None came, or a refusal. */
        record Failed<T>(CallException why, int attempts, int lost) implements AgentCallReport<T> {}
    }

    /**
     * Makes sure that it is known where the tenant is; onsite nothing is sent. The question is
     * repeated as any {@code GET}.
     *
     * @param anew asks although it is known, as is due before a session is opened
     */
    public void locate(boolean anew) throws CallException, InterruptedException {
        if (anew || superOffice.mustLocate()) {
            AgentCallReport<Boolean> report = repeated(superOffice::locate);
            if (report instanceof AgentCallReport.Failed<Boolean>(CallException why, _, _)) {
                throw why;
            }
        }
    }

    /**
     * Sends a call that changes nothing: twice more at most, after no connection, a lost answer,
     * 429, and 502 to 504, after 1 s and 3 s or the server's own {@code Retry-After} up to 10 s;
     * and once more after 421, where the state API names a new address.
     */
    public <T> AgentCallReport<T> read(AgentCall<T> call) throws InterruptedException {
        try {
            locate(false);
        } catch (CallException failed) {
            return new AgentCallReport.Failed<>(failed, 0, 0);
        }
        AgentCallReport<T> report = repeated(call);
        return report
                                instanceof
                                AgentCallReport.Failed<T>(CallException why, int attempts, int lost)
                        && trouble(why) == SuperOfficeTrouble.TENANT_MOVED
                ? fromNewAddress(call, why, attempts, lost)
                : report;
    }

    /** Why a call brought no result; what never came to a call was not sent. */
    public static SuperOfficeTrouble trouble(CallException failed) {
        return failed instanceof AgentException agent
                ? agent.trouble()
                : SuperOfficeTrouble.NOT_SENT;
    }

    private <T> AgentCallReport<T> fromNewAddress(
            AgentCall<T> call, CallException moved, int attempts, int lost)
            throws InterruptedException {
        try {
            if (!superOffice.locate()) {
                return new AgentCallReport.Failed<>(moved, attempts, lost);
            }
        } catch (CallException failed) {
            return new AgentCallReport.Failed<>(failed, attempts, lost);
        }
        return again(call, attempts, lost);
    }

    private static <T> AgentCallReport<T> again(AgentCall<T> call, int attempts, int lost) {
        try {
            return new AgentCallReport.Answered<>(call.send(), attempts + 1, lost);
        } catch (CallException failed) {
            return new AgentCallReport.Failed<>(failed, attempts + 1, lost);
        }
    }

    private <T> AgentCallReport<T> repeated(AgentCall<T> call) throws InterruptedException {
        int lost = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                return new AgentCallReport.Answered<>(call.send(), attempt, lost);
            } catch (CallException failed) {
                Optional<Duration> wait = waitAfter(failed, attempt);
                if (wait.isEmpty()) {
                    return new AgentCallReport.Failed<>(failed, attempt, lost);
                }
                lost += isLost(failed) ? 1 : 0;
                pause.of(wait.get());
            }
        }
    }

    private static Optional<Duration> waitAfter(CallException failed, int attempt) {
        if (attempt > WAITS.size() || !mayPass(failed)) {
            return Optional.empty();
        }
        Duration usual = WAITS.get(attempt - 1);
        Duration hint =
                failed.failure() instanceof CallFailure.Refused(var problem)
                        ? Objects.requireNonNullElse(problem.retryAfter(), usual)
                        : usual;
        return Optional.of(hint).filter(wait -> wait.compareTo(LONGEST_HINT) <= 0);
    }

    private static boolean mayPass(CallException failed) {
        return isUnanswered(failed)
                || trouble(failed) == SuperOfficeTrouble.TOO_MANY_CALLS
                || isGateway(failed);
    }

    private static boolean isUnanswered(CallException failed) {
        return switch (trouble(failed)) {
            case NOT_REACHED, TIMED_OUT, ANSWER_LOST -> true;
            default -> false;
        };
    }

    /** A gateway that gives up may have handed the call on. */
    private static boolean isLost(CallException failed) {
        return isGateway(failed)
                || (isUnanswered(failed) && trouble(failed) != SuperOfficeTrouble.NOT_REACHED);
    }

    private static boolean isGateway(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(var problem)
                && problem.status() >= 502
                && problem.status() <= 504;
    }
}

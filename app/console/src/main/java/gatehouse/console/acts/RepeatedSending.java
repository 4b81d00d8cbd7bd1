package gatehouse.console.acts;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.util.Optional;

/**
 * Sends an act, and sends it again only by the rule of its kind. The permit is asked during each
 * wait and after it, so that a stop or the end of the guard ends the wait and nothing follows.
 */
final class RepeatedSending<T, R> {
    private final ActProcedure<T, R> procedure;
    private final RetryRule rule;
    private final RetryPolicy retries;
    private final RetryDelay pause;

    RepeatedSending(
            ActProcedure<T, R> procedure, RetryRule rule, RetryPolicy retries, RetryDelay pause) {
        this.procedure = procedure;
        this.rule = rule;
        this.retries = retries;
        this.pause = pause;
    }

    /** The last reading that says something about the act. */
    SendReading<R> send(T target, ActSending sending) {
        SendReading<R> reading = procedure.send(target, sending);
        boolean unanswered = reading instanceof SendReading.PerhapsDone<R>;
        for (int tries = 1; ; tries++) {
            Optional<Duration> wait = waitBeforeRetry(reading, tries);
            if (wait.isEmpty() || !waited(wait.get(), sending)) {
                return reading;
            }
            SendReading<R> next = procedure.send(target, sending);
            if (next instanceof SendReading.NotSent<R>) {
                return reading;
            }
            reading = unanswered ? afterUnanswered(next) : next;
            unanswered |= next instanceof SendReading.PerhapsDone<R>;
        }
    }

    private Optional<Duration> waitBeforeRetry(SendReading<R> reading, int tries) {
        return switch (rule) {
            case NEVER -> Optional.empty();
            case WHILE_BUSY ->
                    reading instanceof SendReading.Refused<R>(WorkFailure.Call call)
                            ? retries.waitWhileBusy(call.what(), tries)
                            : Optional.empty();
            case ONCE_IF_UNANSWERED ->
                    tries == 1 && isUnanswered(reading)
                            ? Optional.of(RetryPolicy.AFTER_NO_ANSWER)
                            : Optional.empty();
        };
    }

    private boolean isUnanswered(SendReading<R> reading) {
        return switch (reading) {
            case SendReading.PerhapsDone<R>(WorkFailure.Call call) ->
                    call.what() instanceof CallFailure.Unknown;
            case SendReading.NotSent<R>(WorkFailure.Call call) ->
                    call.what() instanceof CallFailure.Unreachable;
            case SendReading.PerhapsDone<R> _,
                    SendReading.NotSent<R> _,
                    SendReading.Done<R> _,
                    SendReading.AlreadySo<R> _,
                    SendReading.Disputed<R> _,
                    SendReading.Refused<R> _ ->
                    false;
        };
    }

    /** A refusal after a lost answer may only mean that the first try did it. */
    private SendReading<R> afterUnanswered(SendReading<R> next) {
        return next instanceof SendReading.Refused<R>(WorkFailure why)
                ? new SendReading.PerhapsDone<>(why)
                : next;
    }

    /** Whether the whole wait is over and sending is still allowed. */
    private boolean waited(Duration wait, ActSending sending) {
        try {
            pause.unless(() -> sending.refusalNow().isPresent(), wait);
            return sending.refusalNow().isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

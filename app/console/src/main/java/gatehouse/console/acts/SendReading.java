package gatehouse.console.acts;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.work.WorkFailure;

/** What the answer to an act means, or its absence. */
public sealed interface SendReading<R> {
    /** Answered as documented: done. */
    record Done<R>(R result) implements SendReading<R> {}

    /** The answer says that there was nothing to do, as 404 does for what should end. */
    record AlreadySo<R>(WorkFailure why) implements SendReading<R> {}

    /**
     * A refusal that something on the way may have made by itself, as 405: what the target is now
     * decides.
     */
    record Disputed<R>(WorkFailure why) implements SendReading<R> {}

    /** The system refused; it has done nothing. */
    record Refused<R>(WorkFailure why) implements SendReading<R> {}

    /** Nothing was sent, or surely nothing arrived. */
    record NotSent<R>(WorkFailure why) implements SendReading<R> {}

    /** It was sent, and the answer is lost or says nothing about it. */
    record PerhapsDone<R>(WorkFailure why) implements SendReading<R> {}

    /**
     * The reading of a call that failed, as HTTP means it: 4xx but 408 refuses, what was not sent
     * did nothing, everything else leaves the outcome open.
     */
    static <R> SendReading<R> of(CallException failed) {
        WorkFailure why = WorkFailure.of(failed);
        return switch (failed.failure()) {
            case CallFailure.NotSent _, CallFailure.Unreachable _, CallFailure.Untrusted _ ->
                    new NotSent<>(why);
            case CallFailure.Cancelled(boolean sent) ->
                    sent ? new PerhapsDone<>(why) : new NotSent<>(why);
            case CallFailure.Unauthorized _ -> new Refused<>(why);
            case CallFailure.Refused(ProblemDetails problem) ->
                    isRefusal(problem) ? new Refused<>(why) : new PerhapsDone<>(why);
            case CallFailure.Unknown _, CallFailure.Malformed _, CallFailure.TooLarge _ ->
                    new PerhapsDone<>(why);
        };
    }

    private static boolean isRefusal(ProblemDetails problem) {
        return problem.status() >= 400 && problem.status() < 500 && problem.status() != 408;
    }
}

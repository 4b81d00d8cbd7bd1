package gatehouse.console.acts.runs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** What the result of one act means for the acts that follow. */
final class ResultMeaning {
    private ResultMeaning() {}

    /** Whether nothing was sent, as the environment is read-only. */
    static boolean isReadOnly(ActResult<?, ?> result) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>
                && failure(result).filter(new CallFailure.NotSent("read-only")::equals).isPresent();
    }

    /** Whether the sign-in counts no more. */
    static boolean isSignedOut(ActResult<?, ?> result) {
        return failure(result).filter(CallFailure.Unauthorized.class::isInstance).isPresent();
    }

    /** Why an act could not be recorded in the journal, and so was not done. */
    static Optional<WorkFailure> unrecorded(ActResult<?, ?> result) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>(WorkFailure why)
                        && (why instanceof WorkFailure.Storage
                                || why instanceof WorkFailure.BrokenJournal)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** Whether the system failed, was busy, or did not answer. */
    static boolean isTrouble(ActResult<?, ?> result) {
        return result.sends() > 1
                || result.status() >= 500
                || failure(result).filter(ResultMeaning::isTrouble).isPresent();
    }

    private static boolean isTrouble(CallFailure failure) {
        return switch (failure) {
            case CallFailure.Refused(ProblemDetails problem) ->
                    problem.status() >= 500 || problem.status() == 423 || problem.status() == 429;
            case CallFailure.Unknown _, CallFailure.Unreachable _ -> true;
            case CallFailure.Unauthorized _,
                    CallFailure.NotSent _,
                    CallFailure.Untrusted _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _,
                    CallFailure.Cancelled _ ->
                    false;
        };
    }

    private static Optional<CallFailure> failure(ActResult<?, ?> result) {
        return result.outcome()
                .failure()
                .flatMap(why ->
                        why instanceof WorkFailure.Call call
                                ? Optional.of(call.what())
                                : Optional.empty());
    }
}

package gatehouse.cli.verb;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.work.WorkFailure;

/** The exit code that the outcome of one act stands for. */
public final class ActExitCode {
    private ActExitCode() {}

    /** 0 done, 1 refused or not tried, 3 done and not confirmed, 4 unknown, 5 not signed in. */
    public static ExitCode of(ActOutcome<?, ?> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation.LookFailed _) -> ExitCode.PARTLY;
            case ActOutcome.Done<?, ?> _, ActOutcome.AlreadySo<?, ?> _ -> ExitCode.DONE;
            case ActOutcome.Changed<?, ?> _ -> ExitCode.FAILED;
            case ActOutcome.Refused<?, ?>(WorkFailure why, _) -> failed(why);
            case ActOutcome.NotTried<?, ?>(WorkFailure why) -> failed(why);
            case ActOutcome.Unknown<?, ?> _ -> ExitCode.UNKNOWN;
        };
    }

    private static ExitCode failed(WorkFailure why) {
        return why instanceof WorkFailure.Call call
                        && call.what() instanceof CallFailure.Unauthorized
                ? ExitCode.NOT_SIGNED_IN
                : ExitCode.FAILED;
    }
}

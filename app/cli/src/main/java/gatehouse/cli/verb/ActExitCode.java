package gatehouse.cli.verb;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.work.Failure;

/** The exit code that the outcome of one act stands for. */
public final class ActExitCode {
    private ActExitCode() {}

    /** 0 done, 1 refused or not tried, 3 done and not confirmed, 4 unknown, 5 not signed in. */
    public static Exit of(ActOutcome<?, ?> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation.LookFailed _) -> Exit.PARTLY;
            case ActOutcome.Done<?, ?> _, ActOutcome.AlreadySo<?, ?> _ -> Exit.DONE;
            case ActOutcome.Changed<?, ?> _ -> Exit.FAILED;
            case ActOutcome.Refused<?, ?>(Failure why, _) -> failed(why);
            case ActOutcome.NotTried<?, ?>(Failure why) -> failed(why);
            case ActOutcome.Unknown<?, ?> _ -> Exit.UNKNOWN;
        };
    }

    private static Exit failed(Failure why) {
        return why instanceof Failure.Call call && call.what() instanceof CallFailure.Unauthorized
                ? Exit.NOT_SIGNED_IN
                : Exit.FAILED;
    }
}

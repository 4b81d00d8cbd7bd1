package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.acts.ActLook;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Logs out the session that this console opened, or may have opened: one logout and, where the
 * session has a cookie and SRS says that it is over, one ping that looks whether it is (contract:
 * SRS 8, steps 8 and 9).
 */
final class RecordingLogoutProcedure implements ActProcedure<String, SrsStepResult> {
    private final RecordingSessionSteps steps;
    private final ActiveRecordingSession open;
    private final Supplier<Duration> logoutLimit;
    private final Supplier<Duration> lookLimit;
    private final boolean versionFirst;

    /**
     * @param logoutLimit how long the logout may take, asked as it is sent
     * @param lookLimit the same for the ping after it
     * @param versionFirst whether the version is asked before, so that a password reaches nothing
     *     but an SRS
     */
    RecordingLogoutProcedure(
            RecordingSessionSteps steps,
            ActiveRecordingSession open,
            Supplier<Duration> logoutLimit,
            Supplier<Duration> lookLimit,
            boolean versionFirst) {
        this.steps = steps;
        this.open = open;
        this.logoutLimit = logoutLimit;
        this.lookLimit = lookLimit;
        this.versionFirst = versionFirst;
    }

    @Override
    public ActReadiness<String> prepare(String user) throws CallException {
        return versionFirst
                ? RecordingActs.readiness(user, steps.version(user))
                : new ActReadiness.Ready<>(user);
    }

    @Override
    public SendReading<SrsStepResult> send(String user, ActSending sending) {
        try {
            SrsStepResult found = steps.logOut(open, logoutLimit.get(), sending);
            var why = new WorkFailure.Answered(found.finding().name());
            return switch (found.finding()) {
                case LOGGED_OUT -> new SendReading.Done<>(found);
                case ALREADY_GONE -> new SendReading.AlreadySo<>(why);
                case LOGOUT_FORBIDDEN -> new SendReading.Refused<>(why);
                case SrsFinding _ -> new SendReading.PerhapsDone<>(why);
            };
        } catch (CallException unsent) {
            return SendReading.of(unsent);
        }
    }

    @Override
    public ActLook look(String user, SendReading<SrsStepResult> sent) throws CallException {
        boolean saysOver =
                sent instanceof SendReading.Done<SrsStepResult> _
                        || sent instanceof SendReading.AlreadySo<SrsStepResult> _;
        if (!saysOver || !steps.mayConfirm(open)) {
            return new ActLook.NotPossible();
        }
        SrsStepResult found = steps.confirm(open, lookLimit.get());
        return switch (found.finding()) {
            case LOGOUT_CONFIRMED, ALREADY_GONE -> new ActLook.AsWanted();
            case LOGOUT_NOT_CONFIRMED -> new ActLook.AsBefore();
            case SrsFinding other -> new ActLook.Failed(new WorkFailure.Answered(other.name()));
        };
    }

    @Override
    public void settle(String user, ActOutcome<String, SrsStepResult> outcome) {
        steps.forgetIfOver(open);
    }

    @Override
    public String detail(ActOutcome<String, SrsStepResult> outcome) {
        return RecordingActs.detail(steps);
    }
}

package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.console.acts.ActLook;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.work.Failure;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Logs out the session that this console opened, or may have opened: one logout and, where the
 * session has a cookie and SRS says that it is over, one ping that looks whether it is (contract:
 * SRS 8, steps 8 and 9).
 */
final class RecordingLogoutProcedure implements ActProcedure<String, Found> {
    private final SessionSteps steps;
    private final OwnSession open;
    private final Supplier<Duration> logoutLimit;
    private final Supplier<Duration> lookLimit;

    /**
     * @param logoutLimit how long the logout may take, asked as it is sent
     * @param lookLimit the same for the ping after it
     */
    RecordingLogoutProcedure(
            SessionSteps steps,
            OwnSession open,
            Supplier<Duration> logoutLimit,
            Supplier<Duration> lookLimit) {
        this.steps = steps;
        this.open = open;
        this.logoutLimit = logoutLimit;
        this.lookLimit = lookLimit;
    }

    @Override
    public SendReading<Found> send(String user, ActSending sending) {
        try {
            Found found = steps.logOut(open, logoutLimit.get(), sending);
            var why = new Failure.Answered(found.finding().name());
            return switch (found.finding()) {
                case LOGGED_OUT -> new SendReading.Done<>(found);
                case ALREADY_GONE -> new SendReading.AlreadySo<>(why);
                case LOGOUT_FORBIDDEN -> new SendReading.Refused<>(why);
                case Finding _ -> new SendReading.PerhapsDone<>(why);
            };
        } catch (CallException unsent) {
            return SendReading.of(unsent);
        }
    }

    @Override
    public ActLook look(String user, SendReading<Found> sent) throws CallException {
        boolean saysOver =
                sent instanceof SendReading.Done<Found> _
                        || sent instanceof SendReading.AlreadySo<Found> _;
        if (!saysOver || !steps.mayConfirm(open)) {
            return new ActLook.NotPossible();
        }
        Found found = steps.confirm(open, lookLimit.get());
        return switch (found.finding()) {
            case LOGOUT_CONFIRMED, ALREADY_GONE -> new ActLook.AsWanted();
            case LOGOUT_NOT_CONFIRMED -> new ActLook.AsBefore();
            case Finding other -> new ActLook.Failed(new Failure.Answered(other.name()));
        };
    }

    @Override
    public void settle(String user, ActOutcome<String, Found> outcome) {
        steps.forgetIfOver(open);
    }

    @Override
    public String detail(ActOutcome<String, Found> outcome) {
        return RecordingActs.detail(steps);
    }
}

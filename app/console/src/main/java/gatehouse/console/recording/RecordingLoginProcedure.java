package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsLoginResult;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;

/**
 * Signs an agent in to screen recording with exactly one login. Before it, an earlier session of
 * this console is logged out, and the version is asked once more, so that a password reaches
 * nothing but an SRS (contract: SRS 8 and 11, rule 3).
 */
final class RecordingLoginProcedure implements ActProcedure<String, SrsLoginResult> {
    private final RecordingSessionSteps steps;
    private final RecordingLoginRequest wish;
    private final Runnable endFirst;

    /**
     * @param endFirst logs out an earlier session
     */
    RecordingLoginProcedure(
            RecordingSessionSteps steps, RecordingLoginRequest wish, Runnable endFirst) {
        this.steps = steps;
        this.wish = wish;
        this.endFirst = endFirst;
    }

    @Override
    public ActReadiness<String> prepare(String user) throws IOException {
        endFirst.run();
        return RecordingActs.readiness(user, steps.version(user));
    }

    @Override
    public SendReading<SrsLoginResult> send(String user, ActSending sending) {
        try {
            return read(steps.logIn(wish, sending));
        } catch (CallException unsent) {
            return SendReading.of(unsent);
        } catch (IOException unsent) {
            return new SendReading.NotSent<>(WorkFailure.of(unsent));
        }
    }

    /** A login that failed for reasons of the server may have opened a session all the same. */
    private static SendReading<SrsLoginResult> read(SrsLoginResult made) {
        SrsFinding finding = made.found().finding();
        var why = new WorkFailure.Answered(finding.name());
        return switch (finding) {
            case LOGIN_ACCEPTED -> new SendReading.Done<>(made);
            case LOGIN_REJECTED, PASSWORD_CHANGE_NEEDED, LOGIN_FORBIDDEN, CONFIG_REFUSED ->
                    new SendReading.Refused<>(why);
            case STOPPED -> new SendReading.NotSent<>(why);
            case SrsFinding other ->
                    other.step() < SrsFinding.LOGIN_ACCEPTED.step()
                            ? new SendReading.NotSent<>(why)
                            : new SendReading.PerhapsDone<>(why);
        };
    }

    @Override
    public String detail(ActOutcome<String, SrsLoginResult> outcome) {
        return outcome.failure().orElse(null) instanceof WorkFailure.Answered(String finding)
                ? finding
                : RecordingActs.detail(steps);
    }

    /** The session keeps what it needs of the credentials. */
    @Override
    public void close() {
        if (steps.held().isEmpty()) {
            wish.credentials().wipe();
        }
    }
}

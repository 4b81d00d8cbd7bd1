package gatehouse.console.recording;

import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsLoginResult;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.RetryRule;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

/** The acts on the SRS of this computer, as the journal names them. */
public final class RecordingActs {
    /** Signs an agent in to screen recording. */
    public static final ActKind LOGIN =
            ActKind.guarded("srs.login", JournalOutcome.DONE, RetryRule.NEVER);

    /** Logs out the session that this console opened; the program may do so by itself. */
    public static final ActKind LOGOUT =
            new ActKind(
                    "srs.logout",
                    JournalOutcome.DONE,
                    RetryRule.NEVER,
                    true,
                    true,
                    true,
                    JournalRule.REQUIRED);

    /** Pins a certificate; nothing is sent. */
    public static final ActKind TRUST =
            ActKind.guarded("srs.trust", JournalOutcome.DONE, RetryRule.NEVER);

    private final ActRunner runner;
    private final ActOrigin origin;
    private final ActSite site;
    private final SrsConnection srs;

    /**
     * @param origin who acts, and over which connection
     * @param site the same connection, as the runner must know it
     */
    public RecordingActs(ActRunner runner, ActOrigin origin, ActSite site, SrsConnection srs) {
        this.runner = runner;
        this.origin = origin;
        this.site = site;
        this.srs = srs;
    }

    /** The environment in which it is acted. */
    String environment() {
        return origin.environment();
    }

    ActResult<String, SrsLoginResult> login(
            RecordingLoginRequest wish, ActProcedure<String, SrsLoginResult> procedure) {
        String user = wish.credentials().user();
        var named = new ActTarget(at(user), user, wish.concerns(srs.computer()));
        return runner.run(
                new ActRequest<>(LOGIN, origin, user, named, wish.reason(), ActCause.PERSON),
                site,
                procedure);
    }

    ActResult<String, SrsStepResult> logout(
            String user,
            ActReason reason,
            ActCause cause,
            ActProcedure<String, SrsStepResult> procedure) {
        var named = new ActTarget(at(user), user, srs.computer());
        return runner.run(
                new ActRequest<>(LOGOUT, origin, user, named, reason, cause), site, procedure);
    }

    <R> ActResult<String, R> trust(
            String sha256, String subject, ActReason reason, ActProcedure<String, R> procedure) {
        var named = new ActTarget(sha256, subject, srs.place());
        return runner.run(
                new ActRequest<>(TRUST, origin, sha256, named, reason, ActCause.PERSON),
                site,
                procedure);
    }

    /** An act on that agent's session goes on only where an SRS answered. */
    static ActReadiness<String> readiness(String user, SrsStepResult version) {
        return version.finding() == SrsFinding.VERSION_KNOWN
                ? new ActReadiness.Ready<>(user)
                : new ActReadiness.Unfit<>(new WorkFailure.Answered(version.finding().name()));
    }

    /** The finding that the act came to, as the ladder calls it. */
    static String detail(RecordingSessionSteps steps) {
        return steps.report().latest().map(found -> found.finding().name()).orElse("");
    }

    private String at(String user) {
        return user + "@" + srs.place();
    }
}

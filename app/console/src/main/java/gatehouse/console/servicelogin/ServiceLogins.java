package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.connections.superoffice.AgentCalls;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.Guard;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;
import gatehouse.console.work.Pause;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Opens, checks and removes service logins (contract: SuperOffice 4 and 13.1). What changes
 * something needs the guard armed and stands in the journal before and after; no method throws for
 * what a system answers.
 */
public final class ServiceLogins {
    private final SuperOfficeConnection superOffice;
    private final AgentCalls calls;
    private final LoginJournal journal;
    private final Guard guard;
    private final MadeLogins made;
    private final Checker checker;
    private final InstantSource clock;
    private volatile boolean doubt;

    /**
     * @param signature who acts where, for the journal
     * @param made gets what is opened
     */
    public ServiceLogins(
            Signature signature,
            SuperOfficeConnection superOffice,
            Journal journal,
            Guard guard,
            MadeLogins made,
            Pause pause,
            InstantSource clock) {
        this.superOffice = superOffice;
        this.calls = new AgentCalls(superOffice, pause);
        this.journal = new LoginJournal(signature, superOffice, journal, clock);
        this.guard = guard;
        this.made = made;
        this.checker = new Checker(superOffice, calls, made, clock);
        this.clock = clock;
    }

    /** Those opened in this run. */
    public MadeLogins made() {
        return made;
    }

    /**
     * The address of this computer on the way to SuperOffice, to be offered as remote address;
     * finds the name of the server and sends nothing else.
     */
    public Optional<String> ownAddress() {
        return OwnAddress.towards(superOffice.place());
    }

    /** Whether the outcome of the last opening is unknown, which is told before the next one. */
    public boolean isInDoubt() {
        return doubt;
    }

    /** The person was told that the last outcome is unknown, and wants to open another one. */
    public void settleDoubt() {
        doubt = false;
    }

    /**
     * Opens a service login for whoever is signed in: exactly one {@code CreateSession}, whatever
     * happens to it. Online it is asked before where the tenant is. Nothing is sent while {@link
     * #isInDoubt}, or where the remote address cannot be sent.
     *
     * @param remoteIp address of the client that opens the session, as typed
     * @param members of the result to ask for; empty for all, which is the rule
     */
    public Opening open(String remoteIp, List<String> members, Reason reason)
            throws InterruptedException {
        RemoteIp typed = RemoteIp.of(remoteIp);
        if (!typed.sendable()) {
            return notOpened(Obstacle.notSent("remote-ip"));
        }
        if (doubt) {
            return notOpened(Obstacle.notSent("in-doubt"));
        }
        try {
            if (guard.isArmed()) {
                calls.locate(true);
            }
            if (!guard.isArmed()) {
                return notOpened(Obstacle.notSent("read-only"));
            }
            var opener = new Opener(superOffice, journal, made, clock);
            Opening done = opener.open(typed.text(), members, reason);
            doubt = done.end() instanceof Opening.End.Unknown;
            return done;
        } catch (IOException failed) {
            return notOpened(Obstacle.of(failed));
        }
    }

    /**
     * Whether a valid session has this key: one {@code SessionIsValid}, repeated as what changes
     * nothing. Where it was opened in this run, its state is noted.
     */
    public LifeCheck check(SessionKey key) throws InterruptedException {
        return checker.check(key);
    }

    /**
     * Ends a service login: one {@code RemoveSession}, and one more at most where no answer came.
     * Where its key is known from this run, it is checked afterwards whether it is still valid.
     *
     * @param loginId one that is on the screen; the person has confirmed
     */
    public Removal remove(int loginId, Reason reason) throws InterruptedException {
        if (!guard.isArmed()) {
            return notRemoved(loginId, Obstacle.notSent("read-only"));
        }
        try {
            long entry = journal.begin("servicelogin.remove", loginId, reason);
            return removed(entry, loginId);
        } catch (IOException failed) {
            return notRemoved(loginId, Obstacle.of(failed));
        }
    }

    /**
     * Keeps a service login alive: one {@code ReportSessionActive}, never repeated, and never a
     * check.
     */
    public Report report(SessionKey key, Reason reason) throws InterruptedException {
        if (!guard.isArmed()) {
            return notReported(Obstacle.notSent("read-only"));
        }
        try {
            calls.locate(false);
            long entry = journal.begin("servicelogin.report", reason);
            Report done = new Reporter(superOffice).report(key);
            return journal.complete(entry, done.outcome(), done.seen(), name(done.end()))
                    ? done
                    : done.notNoted();
        } catch (IOException failed) {
            return notReported(Obstacle.of(failed));
        }
    }

    private Removal removed(long entry, int loginId) throws InterruptedException {
        try {
            Removal done = new Remover(superOffice, calls, checker, made, clock).remove(loginId);
            return journal.complete(entry, done.outcome(), done.seen(), name(done.end()))
                    ? done
                    : done.notNoted();
        } catch (InterruptedException stopped) {
            journal.complete(
                    entry, Outcome.UNKNOWN, nothing(Operation.REMOVE_SESSION), "Interrupted");
            throw stopped;
        }
    }

    private static String name(Object end) {
        return end.getClass().getSimpleName();
    }

    private static Opening notOpened(Obstacle why) {
        return new Opening(new Opening.End.NotTried(why), nothing(Operation.CREATE_SESSION), true);
    }

    private static Removal notRemoved(int loginId, Obstacle why) {
        return new Removal(
                loginId, new Removal.End.NotTried(why), nothing(Operation.REMOVE_SESSION), true);
    }

    private static Report notReported(Obstacle why) {
        return new Report(
                new Report.End.NotTried(why), nothing(Operation.REPORT_SESSION_ACTIVE), true);
    }

    private static Seen nothing(Operation operation) {
        return Seen.of(null, operation, 0, 0);
    }
}

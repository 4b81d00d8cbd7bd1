package gatehouse.console.servicelogin;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.RetryRule;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.RetryDelay;

import javafx.util.Subscription;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens, checks and removes service logins (contract: SuperOffice 4 and 13.1). All methods block;
 * none throws for what a system answers.
 */
public final class ServiceLoginService {
    /** Opens a service login. */
    public static final ActKind CREATE =
            ActKind.guarded("servicelogin.create", JournalOutcome.DONE, RetryRule.NEVER);

    /** Ends a service login. */
    public static final ActKind REMOVE =
            ActKind.guarded(
                    "servicelogin.remove", JournalOutcome.DONE, RetryRule.ONCE_IF_UNANSWERED);

    /** Keeps a service login alive. */
    public static final ActKind REPORT =
            ActKind.guarded("servicelogin.report", JournalOutcome.DONE, RetryRule.NEVER);

    private static final Set<ActKind> KINDS = Set.of(CREATE, REMOVE, REPORT);

    private final ActRunner runner;
    private final ActOrigin origin;
    private final ActSite site;
    private final SuperOfficeConnection superOffice;
    private final AgentCallRetrier calls;
    private final CreatedServiceLogins made;
    private final ServiceLoginChecker checker;
    private final InstantSource clock;
    private final LoginDoubt doubt = new LoginDoubt();
    private final int opening;

    /**
     * @param origin who acts, and over which connection
     * @param site the same connection, as the runner must know it
     * @param made gets what is opened
     */
    public ServiceLoginService(
            ActRunner runner,
            ActOrigin origin,
            ActSite site,
            SuperOfficeConnection superOffice,
            CreatedServiceLogins made,
            RetryDelay pause,
            InstantSource clock) {
        this.runner = runner;
        this.origin = origin;
        this.site = site;
        this.superOffice = superOffice;
        this.calls = new AgentCallRetrier(superOffice, pause);
        this.made = made;
        this.checker = new ServiceLoginChecker(superOffice, calls, made, clock);
        this.clock = clock;
        this.opening = made.begin();
    }

    /**
     * Hands over the result of each act on a login of this connection, whoever asked for it, on the
     * thread that did the act.
     */
    Subscription whenActed(Consumer<ActResult<?, ?>> listener) {
        return runner.events()
                .listen(result -> {
                    if (KINDS.contains(result.request().kind())
                            && result.request().origin().equals(origin)) {
                        listener.accept(result);
                    }
                });
    }

    /** Whether an act has opened a login. */
    static boolean isOpened(ActResult<?, ?> result) {
        return result.request().kind().equals(CREATE)
                && result.outcome() instanceof ActOutcome.Done<?, ?>;
    }

    /** Wipes the keys that this service has made known, as its environment is left. */
    public void forgetKeys() {
        made.forgetKeys(opening);
    }

    /** Those opened in this run. */
    public CreatedServiceLogins made() {
        return made;
    }

    /**
     * The address of this computer on the way to SuperOffice, to be offered as remote address;
     * looks up the name of the server and sends nothing else.
     */
    public Optional<String> ownAddress() {
        return LocalAddressFinder.towards(superOffice.place());
    }

    /** Whether the outcome of the last opening is unknown, which must be known before the next. */
    public boolean isInDoubt() {
        return doubt.exists();
    }

    /** The person knows that the last outcome is unknown, and wants to open another login. */
    public void settleDoubt() {
        doubt.note(false);
    }

    /**
     * Opens a service login for whoever is signed in: exactly one {@code CreateSession}, whatever
     * happens to it. Nothing is sent while {@link #isInDoubt}, or where the remote address cannot
     * be sent.
     */
    public ActResult<LoginOpening, OpenedLogin> create(LoginOpening opening, ActReason reason) {
        return runner.run(
                request(CREATE, opening, "", opening.remoteIp(), reason),
                site,
                new CreateLoginProcedure(superOffice, calls, made, doubt, clock));
    }

    /**
     * Whether a valid session has this key: one {@code SessionIsValid}, repeated as what changes
     * nothing. Where it was opened in this run, its state is noted.
     */
    public ServiceLoginCheck check(ServiceSessionKey key) throws InterruptedException {
        return checker.check(key);
    }

    /**
     * Ends a service login: one {@code RemoveSession}, and one more at most where no answer came.
     * Where its key is known from this run, it is checked afterwards whether it is still valid.
     *
     * @param loginId one that is on the screen; the person has confirmed
     */
    public ActResult<Integer, Exchange> remove(int loginId, ActReason reason) {
        return runner.run(
                request(REMOVE, loginId, String.valueOf(loginId), named(loginId), reason),
                site,
                new RemoveLoginProcedure(superOffice, calls, checker, made, clock));
    }

    /**
     * Keeps a service login alive: one {@code ReportSessionActive}, never repeated, and never a
     * check.
     */
    public ActResult<String, Integer> report(ServiceSessionKey key, ActReason reason) {
        return runner.run(
                request(REPORT, "", "", "", reason),
                site,
                new ReportLoginProcedure(superOffice, calls, key));
    }

    /** How the journal calls a login: by its id, never by its key. */
    static String named(int loginId) {
        return "LoginId " + loginId;
    }

    private <T> ActRequest<T> request(
            ActKind kind, T target, String id, String device, ActReason reason) {
        String person = superOffice.signedIn().orElse("");
        return new ActRequest<>(
                kind, origin, target, new ActTarget(id, person, device), reason, ActCause.PERSON);
    }
}

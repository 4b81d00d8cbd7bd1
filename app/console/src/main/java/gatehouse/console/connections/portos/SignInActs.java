package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.RetryRule;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalOutcome;

/** The act of signing in to one Portos. */
public final class SignInActs {
    /** Begins the session of this program; on a device that is not a till, the journal may fail. */
    public static final ActKind SIGN_IN =
            new ActKind(
                    "sessions.signIn",
                    JournalOutcome.DONE,
                    RetryRule.NEVER,
                    false,
                    false,
                    false,
                    JournalRule.IF_POSSIBLE);

    /** The same on a till, where it ends the session of the till. */
    public static final ActKind SIGN_IN_ON_TILL =
            new ActKind(
                    "sessions.signIn",
                    JournalOutcome.DONE,
                    RetryRule.NEVER,
                    false,
                    false,
                    false,
                    JournalRule.REQUIRED);

    private final ActRunner runner;
    private final ActOrigin origin;
    private final ActSite site;
    private final PortosConnection portos;

    /**
     * @param origin who acts, and over which connection
     * @param site the same connection, as the runner must know it
     */
    public SignInActs(ActRunner runner, ActOrigin origin, ActSite site, PortosConnection portos) {
        this.runner = runner;
        this.origin = origin;
        this.site = site;
        this.portos = portos;
    }

    /**
     * Signs in with one {@code POST}; the password is wiped whatever comes of it.
     *
     * @param isTill whether the device may be a till, whose session this ends
     * @param provable whether the password is to be recognised when the person arms; that costs the
     *     time of a digest that is slow on purpose
     */
    public ActResult<PortosSignIn, PortosSignInResult> signIn(
            PortosSignIn as, char[] password, boolean isTill, boolean provable) {
        var named = new ActTarget("", as.userName(), as.deviceName());
        return runner.run(
                new ActRequest<>(
                        isTill ? SIGN_IN_ON_TILL : SIGN_IN,
                        origin,
                        as,
                        named,
                        new ActReason("", ""),
                        ActCause.PERSON),
                site,
                new SignInProcedure(portos, password, provable));
    }
}

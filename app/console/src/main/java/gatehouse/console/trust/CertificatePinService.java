package gatehouse.console.trust;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.SignedInUsers;
import gatehouse.console.acts.local.UnopenedConnectionSite;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;

/**
 * Pins a certificate for one connection, or ends that. Either is an act that changes the file of
 * environments and sends nothing; it needs no guard, as the fingerprint is its confirmation.
 */
public final class CertificatePinService {
    /** Pins a certificate. */
    public static final ActKind PIN = ActKind.local("environments.pin", JournalRule.REQUIRED);

    /** Trusts again the issuers that the computer trusts. */
    public static final ActKind UNPIN = ActKind.local("environments.unpin", JournalRule.REQUIRED);

    private final EnvironmentStore environments;
    private final ActRunner runner;
    private final ClockPair clocks;
    private final String operator;
    private final SignedInUsers users;

    /**
     * @param runner does every act
     * @param operator the user of this computer, for the journal
     * @param users who is signed in to a connection, for the journal
     */
    public CertificatePinService(
            EnvironmentStore environments,
            ActRunner runner,
            ClockPair clocks,
            String operator,
            SignedInUsers users) {
        this.environments = environments;
        this.runner = runner;
        this.clocks = clocks;
        this.operator = operator;
        this.users = users;
    }

    /**
     * Accepts that certificate over the connection from now on, and no other.
     *
     * @param subject whom the certificate was made out to; empty where that is not known
     * @return already so where it is pinned; not tried where the connection has changed meanwhile
     */
    public ActResult<?, ConnectionTrust> pin(
            Environment environment,
            ConnectionSpec connection,
            PinnedCertificate pin,
            String subject,
            ActReason reason) {
        var named = new ActTarget(pin.sha256(), subject, connection.address());
        var target = new PinnedConnection(environment, connection, ConnectionTrust.pinning(pin));
        return run(PIN, target, named, reason);
    }

    /**
     * Accepts the issuers that this computer trusts from now on.
     *
     * @return already so where no certificate is pinned
     */
    public ActResult<?, ConnectionTrust> unpin(
            Environment environment, ConnectionSpec connection, ActReason reason) {
        String pinned = connection.trust().pin().map(PinnedCertificate::sha256).orElse("");
        var named = new ActTarget(pinned, "", connection.address());
        var target =
                new PinnedConnection(environment, connection, ConnectionTrust.OF_THIS_COMPUTER);
        return run(UNPIN, target, named, reason);
    }

    private ActResult<?, ConnectionTrust> run(
            ActKind kind, PinnedConnection target, ActTarget named, ActReason reason) {
        Environment environment = target.environment();
        var origin =
                new ActOrigin(
                        operator,
                        environment.name(),
                        environment.kind().name(),
                        target.connection().name());
        return runner.run(
                new ActRequest<>(kind, origin, target, named, reason, ActCause.PERSON),
                new UnopenedConnectionSite(
                        clocks, users.user(origin.environment(), origin.connection())),
                new PinProcedure(environments));
    }
}

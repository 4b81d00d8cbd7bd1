package gatehouse.console.superoffice;

import gatehouse.clients.http.RequestSigner;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.temporarykey.KeyCheckService;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A SuperOffice of an open environment.
 *
 * @param connection as whom calls are sent
 * @param serviceLogins what can be opened, checked and removed
 * @param keyChecks what can be asked of temporary keys
 * @param played who may call a played SuperOffice
 */
public record SuperOfficeServices(
        SuperOfficeConnection connection,
        ServiceLoginService serviceLogins,
        KeyCheckService keyChecks,
        Optional<EmbeddedSandbox.SandboxUser> played)
        implements OpenConnection {
    @Override
    public Optional<RequestSigner> signer() {
        return connection.signer();
    }

    @Override
    public Optional<Predicate<char[]>> proof() {
        return connection.signedIn().map(_ -> connection::isSecret);
    }

    @Override
    public String signedInUser() {
        return connection.signedIn().orElse("");
    }

    /** Forgets keys and credentials; no call ends what the server began for a credential. */
    @Override
    public void leave(Consumer<SignOutResult> signOuts) {
        serviceLogins.forgetKeys();
        connection.close();
    }
}

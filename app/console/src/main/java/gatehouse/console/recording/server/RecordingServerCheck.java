package gatehouse.console.recording.server;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.WrongAddressException;
import gatehouse.clients.srs.RecordingServerAnswer;
import gatehouse.clients.srs.RecordingServerClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

/**
 * Looks whether this console reaches the recording server; that says nothing about SRS, and no
 * badge rests on it (contract: SRS 10). Each method sends one call, on https only.
 */
public final class RecordingServerCheck {
    private final SrsTimeLimits limits;
    private final HttpCore http;
    private final CallScope scope;

    /** Asks servers on behalf of that scope. */
    public RecordingServerCheck(SrsTimeLimits limits, HttpCore http, CallScope scope) {
        this.limits = limits;
        this.http = http;
        this.scope = scope;
    }

    /**
     * Asks for its version, without a password.
     *
     * @throws InvalidInputException when this is no address of https
     * @throws CallException when it was cancelled before anything was sent
     */
    public RecordingServerAnswer version(String base) throws CallException {
        try (RecordingServerClient client = client(base)) {
            return client.version();
        }
    }

    /**
     * Asks whom user and password belong to; may count as an attempt to log in.
     *
     * @param credentials are wiped whatever comes of it
     * @throws InvalidInputException when this is no address of https
     * @throws CallException when it was cancelled before anything was sent
     */
    public RecordingServerAnswer user(String base, SrsCredentials credentials)
            throws CallException {
        try (RecordingServerClient client = client(base)) {
            return client.me(credentials);
        } finally {
            credentials.wipe();
        }
    }

    private RecordingServerClient client(String base) {
        ServerAddress address = address(base.strip());
        if (address.plain()) {
            throw new InvalidInputException(MessageBundle.of("recording.rws.https"));
        }
        return new RecordingServerClient(address, CertificateTrust.system(), limits, http, scope);
    }

    private static ServerAddress address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (WrongAddressException wrong) {
            throw new InvalidInputException(
                    AddressRule.fault(wrong.fault()).sentence("recording.rws.base"));
        }
    }
}

package gatehouse.console.connections.srs;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.route.ClientCertificate;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsNotSentReasons;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.words.MessageBundle;

import java.util.Optional;

/**
 * The way from one environment to the SRS of this computer, or why there is none: settings that
 * cannot be used are a finding, not an error (contract: SRS 2 and 8, step 0). Safe for any thread.
 */
public final class SrsConnection implements AutoCloseable {
    private final String address;
    private final String origin;
    private final String computer;
    private final SrsTimeLimits limits;
    private final Optional<ClientCertificate> certificate;
    private final HttpCore http;
    private final CallScope scope;
    private volatile ClientOrFinding line;

    /** A client, or why there is none; and the certificate that is accepted beyond the usual. */
    private record ClientOrFinding(
            Optional<SrsClient> client,
            Optional<SrsSettingsException> refused,
            CertificateTrust trust) {}

    /**
     * Sends nothing by itself.
     *
     * @param address scheme, host and port, as it was typed
     * @param origin the web desktop's server
     * @param computer what this computer is called
     * @param certificate shown where SRS asks for one
     */
    public SrsConnection(
            String address,
            String origin,
            String computer,
            CertificateTrust trust,
            SrsTimeLimits limits,
            Optional<ClientCertificate> certificate,
            HttpCore http,
            CallScope scope) {
        this.address = address;
        this.origin = origin;
        this.computer = computer;
        this.limits = limits;
        this.certificate = certificate;
        this.http = http;
        this.scope = scope;
        this.line = line(trust);
    }

    /** What is looked at: {@code SRS at 127.0.0.1:8080 on DESK-7}. */
    public String subject() {
        return MessageBundle.of("recording.subject", place(), computer);
    }

    /** Scheme, host and port, as it was typed. */
    public String address() {
        return address;
    }

    /** Host and port, without the scheme. */
    public String place() {
        return address.replaceFirst("^[a-zA-Z]+://", "");
    }

    /** The web desktop's server. */
    public String origin() {
        return origin;
    }

    /** What this computer is called. */
    public String computer() {
        return computer;
    }

    /** Whether other programs of this computer can read what is sent. */
    public boolean plainHttp() {
        return address.startsWith("http:");
    }

    /** The fingerprint of the certificate that a person chose to trust; empty where none is. */
    public Optional<String> trusted() {
        return Optional.ofNullable(line.trust().sha256());
    }

    /** Whose certificates are accepted. */
    public CertificateTrust certificates() {
        return line.trust();
    }

    /** What is shown to an SRS that asks for a certificate. */
    public Optional<ClientCertificate> certificate() {
        return certificate;
    }

    /** Why nothing can be sent; empty where the settings will do. */
    public Optional<SrsSettingsException> refused() {
        return line.refused();
    }

    /** How long SRS may take. */
    public SrsTimeLimits limits() {
        return limits;
    }

    /** Accepts one certificate more from now on, as long as the environment is open. */
    public synchronized void trust(String sha256) {
        ClientOrFinding before = line;
        line = line(CertificateTrust.pinned(sha256));
        before.client().ifPresent(SrsClient::close);
    }

    /**
     * Who sends.
     *
     * @throws CallException where the settings cannot be used
     */
    public SrsClient client() throws CallException {
        ClientOrFinding now = line;
        if (now.client().isEmpty()) {
            throw new CallException(
                    new CallFailure.NotSent(SrsNotSentReasons.SETTINGS_UNUSABLE), null);
        }
        return now.client().get();
    }

    /** Cancels what is under way. */
    @Override
    public void close() {
        line.client().ifPresent(SrsClient::close);
    }

    private ClientOrFinding line(CertificateTrust trust) {
        try {
            SrsSettings settings = SrsSettings.read(address, origin, trust, limits, certificate);
            var client = new SrsClient(settings, http, scope);
            return new ClientOrFinding(Optional.of(client), Optional.empty(), trust);
        } catch (SrsSettingsException refused) {
            return new ClientOrFinding(Optional.empty(), Optional.of(refused), trust);
        }
    }
}

package gatehouse.console.environments.trust;

import gatehouse.clients.http.CertificateTrust;

import java.util.Optional;

/**
 * Whose certificates a connection accepts.
 *
 * @param pin the certificate that a person has pinned; empty where the issuers that this computer
 *     trusts are accepted
 * @param proposal a pin of the file that the connection was imported from; it has no effect
 */
public record ConnectionTrust(
        Optional<PinnedCertificate> pin, Optional<PinnedCertificate> proposal) {
    /** The issuers that this computer trusts. */
    public static final ConnectionTrust OF_THIS_COMPUTER =
            new ConnectionTrust(Optional.empty(), Optional.empty());

    /** Whose certificates a client accepts then. */
    public CertificateTrust certificates() {
        return pin.map(PinnedCertificate::certificates).orElseGet(CertificateTrust::system);
    }

    /** The same with that pin, which a proposal is no longer needed for. */
    public static ConnectionTrust pinning(PinnedCertificate pin) {
        return new ConnectionTrust(Optional.of(pin), Optional.empty());
    }

    /** What another home may make of it: nothing is pinned, and a pin is a proposal. */
    public ConnectionTrust asProposal() {
        return new ConnectionTrust(Optional.empty(), pin.or(() -> proposal));
    }

    /** The same with the proposal of another, unless that is what is pinned here. */
    public ConnectionTrust proposedBy(ConnectionTrust other) {
        Optional<PinnedCertificate> proposed = other.asProposal().proposal();
        return new ConnectionTrust(pin, proposed.equals(pin) ? Optional.empty() : proposed);
    }
}

package gatehouse.clients.trust;

import java.util.List;

/**
 * What a TLS connection to a server is like.
 *
 * @param version of the protocol: {@code TLS 1.3}
 * @param chain the certificates that the server showed, its own first
 */
public record TlsDetails(String version, List<ShownCertificate> chain) {
    public TlsDetails {
        chain = List.copyOf(chain);
    }
}

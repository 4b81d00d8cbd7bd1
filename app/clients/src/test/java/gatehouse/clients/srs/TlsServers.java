package gatehouse.clients.srs;

import gatehouse.testkit.RawServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Servers that speak TLS, with certificates made for the test. */
final class TlsServers {
    private static final long DAY = 24L * 60 * 60 * 1000;

    private TlsServers() {}

    static HeldCertificate.Builder valid(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name);
    }

    static HeldCertificate.Builder expired(String name) {
        long now = System.currentTimeMillis();
        return valid(name).validityInterval(now - 2 * DAY, now - DAY);
    }

    static RawServer server(HeldCertificate held, RawServer.Turn turn) throws Exception {
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(held).build();
        return RawServer.secured(own.sslContext().getServerSocketFactory(), turn);
    }

    static String sha256(HeldCertificate held) throws Exception {
        byte[] encoded = held.certificate().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    }
}

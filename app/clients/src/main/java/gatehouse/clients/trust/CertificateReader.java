package gatehouse.clients.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates from the bytes of a file: PEM with any number of them, or one in DER. */
public final class CertificateReader {
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN (?:X509 )?CERTIFICATE-----([A-Za-z0-9+/=\\s]*)"
                            + "-----END (?:X509 )?CERTIFICATE-----");

    private CertificateReader() {}

    /**
     * The certificates in the order of the file. One that Java does not understand, as with a curve
     * that it does not know, is left out; so the list may be empty.
     */
    public static List<X509Certificate> read(byte[] file) {
        var found = new ArrayList<X509Certificate>();
        boolean isPem = false;
        Matcher pem = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (pem.find()) {
            isPem = true;
            decoded(pem.group(1)).flatMap(CertificateReader::one).ifPresent(found::add);
        }
        if (!isPem) {
            one(file).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> one(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return Optional.of(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException notUnderstood) {
            return Optional.empty();
        }
    }
}

package gatehouse.sandbox.srs.transport;

import static org.assertj.core.api.Assertions.assertThatCode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.sandbox.srs.variants.SrsVariants.CertificateKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.util.Locale;

@Isolated("It changes how numbers are formatted.")
class PlayedSrsCertificatesTest {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void countAsInIran() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa-IR"));
    }

    @AfterEach
    void countAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_can_be_read_whatever_the_locale_counts_with(CertificateKind kind) {
        var certificates = new PlayedSrsCertificates();
        assertThatCode(() -> read(certificates.shownAsPem(kind))).doesNotThrowAnyException();
        assertThatCode(() -> read(certificates.toBeTrustedAsPem(kind))).doesNotThrowAnyException();
    }

    private static void read(String pem) throws Exception {
        CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
    }
}

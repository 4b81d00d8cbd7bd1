package gatehouse.clients.trust;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.trust.TrustRootTrouble.TrustRootTroubleKind;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/** Which issuers are trusted, and what is told of those that cannot be read. */
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class TrustRootReaderTest {
    private static HeldCertificate company;
    private static HeldCertificate distribution;

    @TempDir Path folder;

    @BeforeAll
    static void makeIssuers() {
        company = new HeldCertificate.Builder().certificateAuthority(0).build();
        distribution = new HeldCertificate.Builder().certificateAuthority(0).build();
    }

    @Test
    void the_first_bundle_of_the_distributions_that_is_there_is_trusted_together_with_javas()
            throws IOException {
        Path second = write("second.pem", distribution.certificatePem());
        Path third = write("third.pem", company.certificatePem());

        TrustRoots roots =
                new TrustRootReader(Map.of(), "Linux", List.of(folder.resolve("x"), second, third))
                        .read();

        assertThat(roots.troubles()).isEmpty();
        assertThat(issuers(roots))
                .contains(distribution.certificate())
                .doesNotContain(company.certificate())
                .hasSizeGreaterThan(50);
    }

    @Test
    void the_variable_names_a_bundle_in_the_place_of_the_distributions() throws IOException {
        Path chosen = write("chosen.pem", company.certificatePem());
        Path usual = write("usual.pem", distribution.certificatePem());

        TrustRoots roots =
                new TrustRootReader(
                                Map.of("SSL_CERT_FILE", chosen.toString()), "Linux", List.of(usual))
                        .read();

        assertThat(issuers(roots))
                .contains(company.certificate())
                .doesNotContain(distribution.certificate());
    }

    @Test
    void a_certificate_that_java_does_not_understand_leaves_the_others_trusted()
            throws IOException {
        String broken = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        Path bundle = write("bundle.pem", "# old\n" + broken + company.certificatePem());

        TrustRoots roots = new TrustRootReader(Map.of(), "Linux", List.of(bundle)).read();

        assertThat(roots.troubles()).isEmpty();
        assertThat(issuers(roots)).contains(company.certificate());
    }

    @Test
    void a_bundle_that_cannot_be_read_is_told_and_java_is_trusted_all_the_same()
            throws IOException {
        Path empty = write("empty.pem", "no certificate");
        Path missing = folder.resolve("missing.pem");

        for (Map.Entry<Path, TrustRootTroubleKind> each :
                Map.of(
                                empty,
                                TrustRootTroubleKind.FILE_EMPTY,
                                missing,
                                TrustRootTroubleKind.FILE_MISSING,
                                folder,
                                TrustRootTroubleKind.FILE_REFUSED)
                        .entrySet()) {
            TrustRoots roots =
                    new TrustRootReader(
                                    Map.of("SSL_CERT_FILE", each.getKey().toString()),
                                    "Linux",
                                    List.of())
                            .read();

            assertThat(roots.troubles())
                    .containsExactly(
                            new TrustRootTrouble(each.getValue(), each.getKey().toString()));
            assertThat(issuers(roots)).hasSizeGreaterThan(50);
        }
    }

    @Test
    void a_store_of_another_system_that_is_not_here_is_told() {
        TrustRoots windows = new TrustRootReader(Map.of(), "Windows 11", List.of()).read();
        TrustRoots mac = new TrustRootReader(Map.of(), "Mac OS X", List.of()).read();

        assertThat(windows.troubles()).containsExactly(ofStore("Windows-ROOT"));
        assertThat(mac.troubles())
                .containsExactly(ofStore("KeychainStore-ROOT"), ofStore("KeychainStore"));
        assertThat(issuers(windows)).hasSizeGreaterThan(50);
    }

    @Test
    void a_file_has_certificates_in_pem_or_one_in_der() throws Exception {
        byte[] der = company.certificate().getEncoded();
        byte[] pem = (company.certificatePem() + distribution.certificatePem()).getBytes("ASCII");

        assertThat(CertificateReader.read(der)).containsExactly(company.certificate());
        assertThat(CertificateReader.read(pem))
                .containsExactly(company.certificate(), distribution.certificate());
        assertThat(CertificateReader.read(new byte[] {1, 2, 3})).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static X509Certificate[] issuers(TrustRoots roots) {
        return roots.check().orElseThrow().getAcceptedIssuers();
    }

    private static TrustRootTrouble ofStore(String type) {
        return new TrustRootTrouble(TrustRootTroubleKind.SYSTEM_STORE, type);
    }
}

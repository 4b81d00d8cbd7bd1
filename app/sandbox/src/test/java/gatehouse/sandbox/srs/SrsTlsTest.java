package gatehouse.sandbox.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.sandbox.TestWire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** What SRS identifies itself with over https (contract: SRS 9, 13). */
class SrsTlsTest {
    @Test
    void a_good_certificate_is_trusted_and_everything_works_over_it() throws Exception {
        try (var srs = SrsFixture.as("scheme=https", "certificate=good")) {
            assertThat(srs.access.base().getScheme()).isEqualTo("https");
            try (var client = SrsTestTrust.client(srs)) {
                var login =
                        TestWire.send(
                                client,
                                srs.access.base(),
                                "GET",
                                "/api/v2/me",
                                "",
                                List.of(
                                        "Origin",
                                        srs.access.origin(),
                                        "Authorization",
                                        srs.basic()));

                assertThat(login.status()).isEqualTo(200);
                assertThat(srs.sessions()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "untrusted, PKIX path building failed",
        "no-san, No subject alternative names",
        "localhost-only, No subject alternative names",
        "expired-leaf, validity check failed"
    })
    void a_bad_certificate_is_told_apart(String certificate, String why) throws Exception {
        try (var srs = SrsFixture.as("scheme=https", "certificate=" + certificate);
                var client = SrsTestTrust.client(srs)) {
            assertThatThrownBy(() -> version(client, srs.access.base()))
                    .hasCauseInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining(why);
            assertThat(srs.count("GET /version")).isZero();
        }
    }

    @Test
    void a_certificate_for_localhost_is_good_at_localhost() throws Exception {
        try (var srs = SrsFixture.as("scheme=https", "certificate=localhost-only");
                var client = SrsTestTrust.client(srs)) {
            var localhost = URI.create("https://localhost:" + srs.access.base().getPort());

            assertThat(version(client, localhost)).isEqualTo(200);
        }
    }

    @Test
    void an_expired_certificate_that_is_itself_trusted_raises_no_alarm() throws Exception {
        try (var srs = SrsFixture.as("scheme=https", "certificate=expired-anchor");
                var client = SrsTestTrust.client(srs)) {
            assertThat(version(client, srs.access.base())).isEqualTo(200);
            var told = srs.control("GET", "/srs/certificate", "");
            assertThat(told.path("shown").asString()).isEqualTo(told.path("trust").asString());
            assertThat(SrsTestTrust.certificate(told.path("shown").asString()).getNotAfter())
                    .isInThePast();
        }
    }

    @Test
    void a_certificate_can_be_changed_while_it_is_played() throws Exception {
        try (var srs = SrsFixture.as("scheme=https");
                var client = SrsTestTrust.client(srs)) {
            assertThat(version(client, srs.access.base())).isEqualTo(200);
            srs.play("certificate", "untrusted");
            assertThatThrownBy(() -> version(client, srs.access.base()))
                    .hasCauseInstanceOf(SSLException.class);
            srs.play("certificate", "good");
            assertThat(version(client, srs.access.base())).isEqualTo(200);
        }
    }

    @Test
    void https_to_a_plain_port_is_answered_without_tls() throws Exception {
        try (var srs = SrsFixture.as("scheme=http");
                var client = SrsTestTrust.client(srs)) {
            var https = URI.create("https://127.0.0.1:" + srs.access.base().getPort());

            assertThatThrownBy(() -> version(client, https))
                    .hasCauseInstanceOf(SSLException.class)
                    .hasStackTraceContaining("SSL message");
        }
    }

    @Test
    void http_to_a_tls_port_gets_no_http() {
        try (var srs = SrsFixture.as("scheme=https")) {
            assertThatThrownBy(() ->
                            version(
                                    HttpClient.newHttpClient(),
                                    URI.create("http://127.0.0.1:" + srs.access.base().getPort())))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(srs.count("GET /version")).isZero();
        }
    }

    private static int version(HttpClient client, URI server) {
        return TestWire.send(client, server, "GET", "/version", "", List.of()).status();
    }
}

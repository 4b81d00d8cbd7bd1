package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EnvironmentRevision.ConnectionRevision;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What connections trust, as it is kept, handed on and taken over. */
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class ConnectionTrustTest extends EnvironmentStoreFixture {
    private static final PinnedCertificate PIN =
            PinnedCertificate.ofServer("AB:".repeat(31) + "CD");
    private static final PinnedCertificate OTHER = PinnedCertificate.ofServer("c".repeat(64));
    private static final X509Certificate ISSUER =
            new HeldCertificate.Builder().certificateAuthority(0).build().certificate();

    @Test
    void pins_and_proposals_are_kept_beside_the_settings_and_go_when_they_end() throws IOException {
        var trust =
                new ConnectionTrust(
                        Optional.of(PinnedCertificate.ofIssuer(ISSUER)), Optional.of(PIN));
        environments.add(trusting(trust));

        assertThat(again().find("Store 12").orElseThrow()).isEqualTo(trusting(trust));
        assertThat(home.environments())
                .content()
                .contains(ShownCertificate.sha256(ISSUER), "ab".repeat(31) + "cd");

        environments.replace(trusting(ConnectionTrust.OF_THIS_COMPUTER));

        assertThat(home.environments()).content().doesNotContain("trust", "sha256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sha256\":\"abc\"}",
                "{}",
                "7",
                "{\"sha256\":\"PIN\",\"issuer\":\"MAA=\"}",
                "{\"sha256\":\"PIN\",\"issuer\":\"!\"}"
            })
    void a_pin_that_cannot_be_read_is_never_passed_over(String pin) throws IOException {
        environments.add(trusting(ConnectionTrust.pinning(PIN)));
        String kept = Files.readString(home.environments());
        String broken = pin.replace("PIN", PIN.sha256());
        write(kept.replaceAll("(?s)\"trust\" : \\{.*?}", "\"trust\" : " + broken));

        assertThat(environments.list()).containsExactly(Environment.SANDBOX);
        assertThat(String.valueOf(environments.trouble())).contains("pinned certificate");
    }

    @Test
    void a_pin_stays_with_its_server_and_ends_where_the_connection_leads_elsewhere() {
        Environment pinned = trusting(ConnectionTrust.pinning(PIN));

        assertThat(first(edited(pinned, "prefix", "/api/v2")).trust().pin()).contains(PIN);
        assertThat(first(edited(pinned, "server", "https://x.example")).trust())
                .isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
    }

    @Test
    void a_pin_of_a_file_is_a_proposal_and_does_not_outrank_the_homes_own() {
        KeptEnvironment file = KeptEnvironment.of(trusting(ConnectionTrust.pinning(OTHER)));
        KeptEnvironment present = KeptEnvironment.of(trusting(ConnectionTrust.pinning(PIN)));

        ConnectionTrust added = first(file.asNew("New").environment()).trust();
        ConnectionTrust replaced = first(file.inPlaceOf(present).environment()).trust();
        ConnectionTrust same = first(present.inPlaceOf(present).environment()).trust();

        assertThat(added).isEqualTo(new ConnectionTrust(Optional.empty(), Optional.of(OTHER)));
        assertThat(replaced).isEqualTo(new ConnectionTrust(Optional.of(PIN), Optional.of(OTHER)));
        assertThat(same).isEqualTo(ConnectionTrust.pinning(PIN));
        assertThat(added.certificates().isPinned()).isFalse();
    }

    private static Environment trusting(ConnectionTrust trust) {
        return STORE.with(
                STORE.connections().stream()
                        .map(one -> one.equals(first(STORE)) ? one.trusting(trust) : one)
                        .toList());
    }

    private static Environment edited(Environment before, String key, String text) {
        var revision =
                new ConnectionRevision(
                        first(before).name(), PortosAddress.SCHEMA, Map.of(key, text));
        return new EnvironmentRevision(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(revision))
                .applyTo(before);
    }

    private static ConnectionSpec first(Environment environment) {
        return environment.connections().getFirst();
    }
}

package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RawServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Certificates at the terminal: what a test tells of them, and how one is pinned. */
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class TrustVerbTest {
    private static final String HEALTH = "{\"status\":\"Healthy\"}";
    private static final String LICENSE =
            "{\"shopId\":\"7\",\"expirationTime\":\"2099-01-01T00:00:00Z\"}";

    private static HeldCertificate issuer;
    private static HeldCertificate till;
    private static RawServer portos;

    @TempDir static Path home;
    private static PlayedShop shop;
    private static int environments;

    /** Known under a name of its own in each test. */
    private final String tls = "Tls " + ++environments;

    @BeforeAll
    static void start() {
        shop = PlayedShop.open(home);
        issuer =
                new HeldCertificate.Builder().certificateAuthority(0).commonName("Shop CA").build();
        till = named("localhost").commonName("Till 7").signedBy(issuer).build();
        portos = server(till);
    }

    @AfterAll
    static void stop() {
        portos.close();
        shop.close();
    }

    @BeforeEach
    void add() {
        add(tls, "test", portos.secureBase("localhost"));
        portos.requests().clear();
    }

    @Test
    void a_test_stops_at_a_certificate_that_is_not_trusted_and_tells_its_fingerprint() {
        RunResult ran = shop.run("environments", "test", tls);

        assertThat(ran.exit()).isEqualTo(1);
        JsonNode steps = ran.json().path("connections");
        assertThat(steps.findValuesAsString("step")).containsExactly("name", "port", "tls");
        assertThat(steps.at("/2/answered").asBoolean()).isFalse();
        assertThat(steps.at("/2/detail").asString()).contains("CN=Till 7", sha256(till));
        assertThat(steps.at("/2/certificates/0/sha256").asString()).isEqualTo(sha256(till));
        assertThat(portos.requests()).isEmpty();
    }

    @Test
    void a_test_is_partly_done_where_another_connection_answers() {
        String other = "other=portos:" + shop.access().server();
        assertThat(shop.run("environments", "edit", tls, "--connection", other).exit()).isZero();

        RunResult ran = shop.run("environments", "test", tls);

        assertThat(ran.exit()).isEqualTo(3);
        JsonNode steps = ran.json().path("connections");
        assertThat(steps.at("/2/detail").asString()).contains(sha256(till));
        assertThat(steps.findValuesAsString("connection")).contains("portos", "other");
    }

    @Test
    void the_certificate_that_is_shown_now_is_pinned_by_its_fingerprint_and_journaled() {
        String typed = sha256(till).toUpperCase().replaceAll("(..)(?!$)", "$1:");

        RunResult ran = trust("--fingerprint", typed);
        JsonNode tested = shop.run("environments", "test", tls).json().path("connections");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().at("/connections/0/pin/sha256").asString()).isEqualTo(sha256(till));
        assertThat(tested.findValuesAsString("step"))
                .containsExactly("name", "port", "tls", "system", "prefix");
        assertThat(tested.at("/2/detail").asString()).startsWith("TLS 1.3, certificate of");
        assertThat(acts()).containsExactly("environments.pin");
    }

    @Test
    void every_verb_tells_the_fingerprint_of_what_it_does_not_trust_and_exits_1() {
        RunResult ran = shop.run("sessions", "count", "-e", tls);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains(sha256(till));
    }

    @Test
    void another_fingerprint_changes_nothing() {
        for (String typed : new String[] {"a".repeat(64), "abc", sha256(issuer)}) {
            RunResult ran = trust("--fingerprint", typed);

            assertThat(ran.exit()).as(typed).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("Nothing was changed.");
        }
        assertThat(pin(tls).isNull()).isTrue();
        assertThat(acts()).isEmpty();
    }

    @Test
    void a_changed_certificate_is_refused_until_it_is_pinned_in_the_place_of_the_first() {
        trust("--fingerprint", sha256(till));
        HeldCertificate renewed = named("localhost").signedBy(issuer).build();
        try (RawServer after = server(renewed)) {
            write(
                    environmentsFile()
                            .replace(
                                    portos.secureBase("localhost"), after.secureBase("localhost")));

            RunResult changed = shop.run("environments", "test", tls);
            RunResult again = trust("--fingerprint", sha256(renewed));
            RunResult tested = shop.run("environments", "test", tls);
            write(
                    environmentsFile()
                            .replace(
                                    after.secureBase("localhost"), portos.secureBase("localhost")));

            assertThat(changed.exit()).isEqualTo(1);
            assertThat(changed.json().at("/connections/2/detail").asString())
                    .contains("another certificate than the one that is pinned", sha256(renewed));
            assertThat(again.exit()).isZero();
            assertThat(tested.exit()).isZero();
        }
    }

    @Test
    void an_issuer_of_a_file_is_pinned_by_its_fingerprint() throws IOException {
        Path file = home.resolve("ca.pem");
        Files.writeString(file, till.certificatePem() + issuer.certificatePem());

        RunResult other = trust("--fingerprint", "b".repeat(64), "--ca", file.toString());
        RunResult noIssuer = trust("--fingerprint", sha256(till), "--ca", file.toString());
        RunResult missing = trust("--fingerprint", sha256(issuer), "--ca", home + "/none");
        RunResult huge = trust("--fingerprint", sha256(issuer), "--ca", hugeFile());
        RunResult ran = trust("--fingerprint", sha256(issuer), "--ca", file.toString());

        assertThat(Stream.of(other, noIssuer, missing, huge).map(RunResult::exit)).containsOnly(1);
        assertThat(other.err()).contains(sha256(issuer), sha256(till));
        assertThat(noIssuer.err()).contains("not one of an issuer");
        assertThat(missing.err()).contains("there is no such file");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(pin(tls).path("issuer").asBoolean()).isTrue();
        assertThat(shop.run("environments", "test", tls).exit()).isZero();
    }

    /** Longer than an array of Java can be, and takes no space. */
    private static String hugeFile() throws IOException {
        Path file = home.resolve("huge.pem");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        return file.toString();
    }

    @Test
    void a_pin_is_removed_again() {
        trust("--fingerprint", sha256(till));

        RunResult ran = trust("--remove");

        assertThat(ran.exit()).isZero();
        assertThat(pin(tls).isNull()).isTrue();
        assertThat(acts()).containsExactly("environments.unpin", "environments.pin");
    }

    @Test
    void a_pin_on_production_needs_the_name() {
        add("Real", "production", portos.secureBase("localhost"));
        String[] pin = {"environments", "trust", "Real", "portos", "--fingerprint", sha256(till)};
        String[] unpin = {"environments", "trust", "Real", "portos", "--remove"};

        assertThat(shop.run(pin).exit()).isEqualTo(2);
        assertThat(shop.run(with(pin, "--on-production", tls)).exit()).isEqualTo(2);
        assertThat(shop.run(with(pin, "--on-production", "Real")).exit()).isZero();
        assertThat(shop.run(unpin).exit()).isEqualTo(2);
        assertThat(pin("Real").path("sha256").asString()).isEqualTo(sha256(till));
    }

    @Test
    void a_pin_does_not_help_where_the_name_is_wrong() {
        add("Number", "test", portos.secureBase("127.0.0.1"));

        RunResult ran =
                shop.run(
                        "environments", "trust", "Number", "portos", "--fingerprint", sha256(till));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("for another name", "Nothing was changed.");
        assertThat(pin("Number").isNull()).isTrue();
    }

    @Test
    void what_is_not_clear_is_wrong_usage() {
        assertThat(trust().exit()).isEqualTo(2);
        assertThat(trust("--remove", "--fingerprint", sha256(till)).exit()).isEqualTo(2);
        assertThat(trust("--ca", "x.pem").exit()).isEqualTo(2);
        assertThat(shop.run("environments", "trust", tls, "x", "--remove").exit()).isEqualTo(2);
        assertThat(
                        shop.run(
                                        "environments",
                                        "trust",
                                        "Shop",
                                        "portos",
                                        "--fingerprint",
                                        sha256(till))
                                .err())
                .contains("plain http");
    }

    @Test
    void a_pin_of_an_imported_file_is_a_proposal_until_it_is_trusted() throws IOException {
        Path ca = Files.writeString(home.resolve("ca.pem"), issuer.certificatePem());
        trust("--fingerprint", sha256(issuer), "--ca", ca.toString());
        Path file = home.resolve("shared.json");
        shop.run("environments", "export", file.toString(), tls);
        shop.run("environments", "edit", tls, "--rename", tls + " before");

        shop.run("environments", "import", file.toString());
        JsonNode proposed = show(tls).at("/connections/0");
        RunResult before = shop.run("environments", "test", tls);
        RunResult trusted = trust("--fingerprint", sha256(issuer));

        assertThat(proposed.path("pin").isNull()).isTrue();
        assertThat(proposed.at("/proposedPin/sha256").asString()).isEqualTo(sha256(issuer));
        assertThat(before.exit()).isEqualTo(1);
        assertThat(trusted.exit()).as(trusted.err()).isZero();
        assertThat(shop.run("environments", "test", tls).exit()).isZero();
    }

    private RunResult trust(String... options) {
        return shop.run(
                with(
                        new String[] {
                            "environments", "trust", tls.toLowerCase(Locale.ROOT), "portos"
                        },
                        options));
    }

    private static String[] with(String[] verb, String... options) {
        return Stream.of(verb, options).flatMap(Stream::of).toArray(String[]::new);
    }

    private void add(String name, String kind, String server) {
        RunResult added = shop.run("environments", "add", name, "--kind", kind, "--portos", server);
        assertThat(added.exit()).as(added.err()).isZero();
    }

    private JsonNode show(String name) {
        return shop.run("environments", "show", name).json();
    }

    private JsonNode pin(String name) {
        return show(name).at("/connections/0/pin");
    }

    private List<String> acts() {
        return shop.run("journal", "list")
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("environment").asString().equals(tls))
                .map(entry -> entry.path("act").asString())
                .toList();
    }

    private String environmentsFile() {
        try {
            return Files.readString(home.resolve("environments.json"));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(home.resolve("environments.json"), text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HeldCertificate.Builder named(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name);
    }

    /** Answers as a Portos does, as far as a test asks. */
    private static RawServer server(HeldCertificate held) {
        return RawServer.secured(
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .build()
                        .sslContext()
                        .getServerSocketFactory(),
                (request, out) -> {
                    String body = request.contains("/health") ? HEALTH : LICENSE;
                    out.write(RawServer.json(body).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                });
    }

    private static String sha256(HeldCertificate held) {
        try {
            byte[] encoded = held.certificate().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (java.security.GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }
}

package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.journal.JournalException;
import gatehouse.testkit.PostgresServer;
import gatehouse.testkit.RawServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The way to a shared journal beyond this computer, with a real PostgreSQL that speaks TLS. Other
 * addresses of loopback than the usual one count as beyond.
 */
final class SharedEncryptionTest {
    private static final String HOST = "127.0.0.2";
    private static final String OTHER_HOST = "127.0.0.3";

    @TempDir static Path files;
    private static PostgresServer server;
    private static String database;

    @TempDir Path homes;

    @BeforeAll
    static void start() throws Exception {
        var issuer =
                new HeldCertificate.Builder().certificateAuthority(0).commonName("desk").build();
        var certificate =
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName(HOST)
                        .signedBy(issuer)
                        .build();
        write("issuer.pem", issuer.certificatePem());
        write(
                "other.pem",
                new HeldCertificate.Builder().certificateAuthority(0).build().certificatePem());
        server =
                PostgresServer.secured(
                        write("server.pem", certificate.certificatePem() + issuer.certificatePem()),
                        write("server.key", certificate.privateKeyPkcs8Pem()));
        database = server.newDatabase();
        server.newRole("jana");
        server.renew(database, SharedSchema.SCHEMA, SharedSchema.script());
        server.run(database, "GRANT gatehouse_operator TO jana");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void a_server_whose_certificate_is_of_the_named_issuer_is_used_with_tls() throws Exception {
        try (JournalComputer computer = opened(HOST, "issuer.pem")) {
            computer.act(JournalComputer.PRODUCTION, "a-session-of-jana", "stuck");

            assertThat(computer.shared.head().entries()).isEqualTo(1);
            server.run(
                    database,
                    """
                    DO $$ BEGIN ASSERT (SELECT bool_and(ssl) FROM pg_stat_ssl
                        JOIN pg_stat_activity USING (pid) WHERE usename = 'jana'); END $$
                    """);
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        assertThat(refusal(OTHER_HOST, "issuer.pem"))
                .contains(OTHER_HOST)
                .contains("is for another host");
    }

    @Test
    void a_certificate_of_another_issuer_is_refused() throws Exception {
        assertThat(refusal(HOST, "other.pem")).contains("sslrootcert");
    }

    @Test
    void a_file_without_a_certificate_is_refused_and_named() throws Exception {
        assertThat(refusal(HOST, "missing.pem")).contains("missing.pem");
    }

    @Test
    void a_server_that_speaks_no_tls_is_refused() throws Exception {
        // So a PostgreSQL says no to TLS; another writing of the host counts as beyond, too.
        try (var plain =
                        RawServer.atOnce((_, out) -> {
                            out.write('N');
                            out.flush();
                            return false;
                        });
                JournalComputer computer =
                        new JournalComputer(
                                homes.resolve("home"),
                                "postgresql://jana@LOCALHOST:%d/desk".formatted(plain.port()))) {
            assertThatThrownBy(computer.shared::head)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is not secure")
                    .hasMessageContaining("needs TLS");
        }
    }

    private String refusal(String host, String issuer) throws JournalException {
        try (JournalComputer computer = opened(host, issuer)) {
            var refused = new String[1];
            assertThatThrownBy(computer.shared::head)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("was not used")
                    .satisfies(failed -> refused[0] = failed.getMessage());
            return refused[0];
        }
    }

    private JournalComputer opened(String host, String issuer) {
        return new JournalComputer(
                homes.resolve("home"),
                "postgresql://jana@%s:%d/%s?sslrootcert=%s"
                        .formatted(host, server.port(), database, files.resolve(issuer)));
    }

    private static Path write(String name, String text) throws IOException {
        Path file = files.resolve(name);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }
}

package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The client certificate of a connection, from the terminal. */
class ClientCertificateSettingTest {
    private static final String PASSWORD = "P12-Canary-41";
    private static final String SETTING = "portos.client-certificate=";
    @TempDir static Path home;
    private static PlayedShop shop;
    private static RawServer server;
    private static Path certificate;

    @BeforeAll
    static void open() throws IOException {
        shop = PlayedShop.open(home);
        server = RawServer.silent();
        certificate = Files.writeString(home.resolve("desk 7.p12"), "not a certificate");
        shop.add("Far", "https://localhost:" + server.port());
        shop.run("environments", "edit", "Far", "--set", SETTING + certificate);
    }

    @AfterAll
    static void close() {
        server.close();
        shop.close();
    }

    @Test
    void it_is_a_member_of_each_connection_that_has_it() {
        assertThat(member("Far")).isEqualTo(certificate.toString());
        assertThat(member("Shop")).isEmpty();
    }

    @Test
    void a_test_says_what_is_wrong_with_the_file_at_the_step_that_needs_it() throws IOException {
        RunResult ran = shop.run(with(PASSWORD), "environments", "test", "Far");

        assertThat(ran.out()).contains("The file of the client certificate is not in the form");
        assertThat(ran.out() + ran.err()).doesNotContain(PASSWORD);
        assertThat(Files.readString(home.resolve("environments.json"))).doesNotContain(PASSWORD);
    }

    @Test
    void a_connection_to_the_recording_service_has_it_too() {
        shop.run(
                "environments",
                "add",
                "Desk",
                "--kind",
                "test",
                "--srs",
                "https://127.0.0.1:" + server.port(),
                "--srs-origin",
                "https://desktop.example",
                "--set",
                "srs.client-certificate=" + certificate);

        RunResult ran = shop.run(with(PASSWORD), "environments", "test", "Desk");

        assertThat(ran.out()).contains("The file of the client certificate is not in the form");
    }

    @Test
    void without_the_password_nothing_is_sent_and_the_variable_is_named() {
        RunResult ran = shop.run("sessions", "list", "-e", "Far");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("GATEHOUSE_CLIENT_CERT_PASSWORD");
    }

    @Test
    void a_path_that_depends_on_the_folder_is_refused() {
        RunResult ran = shop.run("environments", "edit", "Far", "--set", SETTING + "desk.p12");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Client certificate", "whole path");
    }

    @Test
    void it_is_a_column_of_a_list_of_shops() throws IOException {
        Path file = home.resolve("far.csv");
        String other = home.resolve("other").toString();
        shop.run("environments", "export", file.toString(), "Far");
        shop.run("environments", "import", file.toString(), "--home", other);

        assertThat(Files.readString(file)).contains("portos.client-certificate");
        assertThat(shop.run("environments", "show", "Far", "--home", other).json())
                .hasToString(shop.run("environments", "show", "Far").json().toString());
    }

    private static String member(String environment) {
        return shop.run("environments", "show", environment)
                .json()
                .at("/connections/0/client-certificate")
                .asString();
    }

    private static Map<String, String> with(String password) {
        var env = new HashMap<>(shop.credentials());
        env.put("GATEHOUSE_CLIENT_CERT_PASSWORD", password);
        return env;
    }
}

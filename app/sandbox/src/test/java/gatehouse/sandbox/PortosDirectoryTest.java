package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Devices, users, licence, health, the data drawn from the seed, and the sandbox itself. */
class PortosDirectoryTest {
    private final PlayedSystems sandbox = PlayedSystems.start(SandboxOptions.standard());
    private final PortosTestCaller guest = new PortosTestCaller(sandbox);
    private final PortosTestCaller caller = guest.signedIn();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_chain_has_sixty_people_forty_tills_and_1204_sessions() {
        JsonNode tills = caller.get("/api/devices?envName=CashRegister").json();

        assertThat(caller.get("/api/users").json().path("totalCount").asInt()).isEqualTo(60);
        assertThat(tills.path("totalCount").asInt()).isEqualTo(40);
        assertThat(guest.control("GET", "/sessions", "").path("count").asInt()).isEqualTo(1205);
    }

    @Test
    void no_till_has_two_sessions() {
        Set<String> tills = new HashSet<>();
        for (JsonNode session : caller.get("/api/sessions").json().path("items")) {
            String env = session.at("/identity/envName").asString();
            if (env.equals("CashRegister") || env.equals("PDA")) {
                assertThat(tills.add(session.at("/identity/deviceName").asString())).isTrue();
            }
        }

        assertThat(tills).hasSizeGreaterThan(30);
    }

    @Test
    void the_same_seed_draws_the_same_sessions() {
        try (var twin = PlayedSystems.start(SandboxOptions.standard());
                var other = PlayedSystems.start(SandboxOptions.standard().withSeed(1))) {
            assertThat(firstIds(twin)).isEqualTo(firstIds(sandbox));
            assertThat(firstIds(other)).isNotEqualTo(firstIds(sandbox));
        }
    }

    @Test
    void one_device_is_read_by_its_name() {
        assertThat(caller.get("/api/devices/PDA-3").json().path("description").asString())
                .isEqualTo("Mobilný čašník 3");
        assertThat(caller.get("/api/devices/nobody").status()).isEqualTo(404);
    }

    @Test
    void users_and_devices_need_a_login_but_licence_and_health_do_not() {
        assertThat(guest.get("/api/users").status()).isEqualTo(401);
        assertThat(guest.get("/api/devices").status()).isEqualTo(401);
        assertThat(guest.get("/api/devices/P01").status()).isEqualTo(401);
        assertThat(guest.get("/api/license").status()).isEqualTo(200);
        assertThat(guest.get("/api/v2/health").status()).isEqualTo(200);
    }

    @Test
    void the_licence_names_the_seats() {
        JsonNode feature = guest.get("/api/license").json().at("/features/0");

        assertThat(feature.path("productSku").asString()).isEqualTo("MaxDeviceCount");
        assertThat(feature.path("rawValue").asString()).isEqualTo("64");
    }

    @Test
    void health_spells_as_the_vendor_does() {
        JsonNode health = guest.get("/api/v2/health").json();

        assertThat(health.path("status").asString()).isEqualTo("Healthy");
        assertThat(health.at("/entries/license/data/remaningDays").asInt()).isPositive();
        assertThat(health.at("/entries/license/data/expirationDate").asString())
                .endsWith("T00:00:00");
    }

    @Test
    void what_is_not_listed_is_not_there() {
        assertThat(caller.get("/api/orders").status()).isEqualTo(404);
        assertThat(caller.get("/").status()).isEqualTo(404);
        assertThat(caller.get("/health").status()).isEqualTo(404);
    }

    @Test
    void another_method_on_a_known_path_is_refused() {
        var reply = caller.call("PUT", "/api/sessions", "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET");
        assertThat(caller.delete("/api/users").status()).isEqualTo(405);
        assertThat(guest.get("/api/auth").status()).isEqualTo(405);
    }

    @Test
    void the_date_header_follows_the_clock() {
        guest.control("POST", "/clock", "{\"now\": \"2031-05-06T07:08:09Z\"}");

        assertThat(guest.get("/api/license").header("Date"))
                .isEqualTo("Tue, 6 May 2031 07:08:09 GMT");
    }

    @Test
    void the_ready_line_is_one_line_of_json() {
        JsonNode ready = new JsonMapper().readTree(sandbox.readyLine());

        assertThat(sandbox.readyLine()).doesNotContain("\n");
        assertThat(ready.at("/portos/server").asString()).startsWith("http://127.0.0.1:");
        assertThat(ready.at("/portos/prefix").asString()).isEqualTo("/api");
        assertThat(ready.at("/portos/device").asString()).isEqualTo("TOOL1");
        assertThat(ready.path("control").asString()).isEqualTo(sandbox.control().toString());
    }

    @Test
    void wrong_options_are_told_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxOptions.standard().withSessions(-1))
                .withMessageContaining("0 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxOptions.standard().withPortosPort(70_000))
                .withMessageContaining("65535");
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_sentence() {
        int taken = sandbox.portos().server().getPort();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PlayedSystems.start(SandboxOptions.standard().withPortosPort(taken)))
                .withMessageContaining("Port " + taken);
    }

    @Test
    void a_file_keeps_what_was_done(@TempDir Path folder) {
        var options =
                SandboxOptions.standard().withSessions(50).withStore(folder.resolve("portos.db"));
        String ended = "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3";
        try (var first = PlayedSystems.start(options)) {
            assertThat(new PortosTestSigner(first).delete("/api/sessions/" + ended).status())
                    .isEqualTo(200);
        }
        try (var second = PlayedSystems.start(options)) {
            JsonNode list = new PortosTestSigner(second).get("/api/sessions").json();

            assertThat(list.path("totalCount").asInt()).isEqualTo(49);
            assertThat(
                            new PortosTestSigner(second)
                                    .get("/api/users")
                                    .json()
                                    .path("totalCount")
                                    .asInt())
                    .isEqualTo(60);
        }
    }

    @Test
    void a_file_has_one_row_for_a_session_however_often_it_is_used(@TempDir Path folder)
            throws SQLException {
        Path file = folder.resolve("portos.db");
        try (var played =
                PlayedSystems.start(SandboxOptions.standard().withSessions(50).withStore(file))) {
            PortosTestCaller user = new PortosTestCaller(played).signedIn();
            user.get("/api/sessions");
            user.get("/api/sessions");
        }

        assertThat(rows(file)).isEqualTo(51);
    }

    @Test
    void a_file_with_many_rows_for_a_session_is_opened_with_the_last_of_them(@TempDir Path folder)
            throws SQLException {
        Path file = folder.resolve("portos.db");
        var options = SandboxOptions.standard().withSessions(50).withStore(file);
        PlayedSystems.start(options).close();
        change(file, "DROP INDEX session_by_id");
        change(file, "INSERT INTO session SELECT * FROM session");
        change(file, "UPDATE session SET version = 77 WHERE rowid > 50");

        try (var second = PlayedSystems.start(options)) {
            JsonNode list =
                    new PortosTestSigner(second)
                            .get("/api/sessions?$take=1&$sort=startedAt")
                            .json();

            assertThat(list.path("totalCount").asInt()).isEqualTo(50);
            assertThat(list.at("/items/0/_v").asInt()).isEqualTo(77);
        }
        assertThat(rows(file)).isEqualTo(50);
    }

    private static int rows(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM session")) {
            return rows.getInt(1);
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void many_thousand_sessions_are_listed_to_the_last() {
        try (var large = PlayedSystems.start(SandboxOptions.standard().withSessions(20_000))) {
            JsonNode page =
                    new PortosTestSigner(large)
                            .get("/api/sessions?$skip=19000&$sort=startedAt,sessionId&$take=1000")
                            .json();

            assertThat(page.path("count").asInt()).isEqualTo(1000);
            assertThat(page.path("totalCount").asInt()).isEqualTo(20_000);
        }
    }

    private static JsonNode firstIds(PlayedSystems from) {
        JsonNode page =
                new PortosTestSigner(from).get("/api/sessions?$sort=sessionId&$take=3").json();
        return page.at("/items/2/sessionId");
    }
}

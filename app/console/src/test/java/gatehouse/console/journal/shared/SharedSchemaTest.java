package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;

/** The script that sets up the shared journal, run in a real PostgreSQL. */
final class SharedSchemaTest {
    private static final String COMPUTER =
            "INSERT INTO gatehouse.computer (id, public_key, name, operator, signature)"
                    + " VALUES ('c', '', 'desk-1', 'jana', '')";

    private static JournalServer server;

    @BeforeAll
    static void start() throws Exception {
        server = JournalServer.of("jana");
    }

    @BeforeEach
    void setUp() throws Exception {
        server.renew();
        server.run(COMPUTER + ";" + record(1, "postgres"));
    }

    @Test
    void an_operator_adds_the_next_record_and_reads_it() throws Exception {
        operator(record(2, "jana"));

        operator("DO $$ BEGIN ASSERT (SELECT count(*) FROM gatehouse.record) = 2; END $$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gatehouse.record SET body = 'x'",
                "DELETE FROM gatehouse.record",
                "TRUNCATE gatehouse.record",
                "UPDATE gatehouse.computer SET name = 'x'",
                "DELETE FROM gatehouse.computer",
                "UPDATE gatehouse.target_key SET key = key",
                "INSERT INTO gatehouse.schema_version VALUES (2)",
                "ALTER TABLE gatehouse.record DISABLE TRIGGER only_next",
                "CREATE TABLE gatehouse.other (x int)",
            })
    void an_operator_changes_and_removes_nothing(String statement) {
        assertThatThrownBy(() -> operator(statement)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_record_in_front_of_others_or_behind_a_gap_is_refused() {
        assertThatThrownBy(() -> operator(record(3, "jana"))).hasMessageContaining("only added to");
        assertThatThrownBy(() -> operator(record(0, "jana"))).hasMessageContaining("only added to");
    }

    @Test
    void a_record_in_the_name_of_another_role_is_refused() {
        assertThatThrownBy(() -> operator(record(2, "eva"))).hasMessageContaining("names the role");
    }

    @Test
    void a_role_that_is_no_operator_sees_nothing() throws Exception {
        server.addRole("guest");
        try (Connection guest = server.connection("guest");
                var statement = guest.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM gatehouse.record"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        assertThatThrownBy(() -> server.run(SharedSchema.script()))
                .hasMessageContaining("already exists");

        operator("DO $$ BEGIN ASSERT (SELECT count(*) FROM gatehouse.record) = 1; END $$");
    }

    @Test
    void an_owner_without_any_other_right_can_run_it() throws Exception {
        server.addRole("dba");
        server.run(
                "DROP SCHEMA gatehouse CASCADE; GRANT CREATE ON DATABASE %s TO dba"
                        .formatted(server.database()));

        try (Connection dba = server.connection("dba");
                var statement = dba.createStatement()) {
            statement.execute(SharedSchema.script());
            assertThat(statement.executeQuery("SELECT * FROM gatehouse.schema_version").next())
                    .isTrue();
        }
    }

    private static String record(long number, String login) {
        return "INSERT INTO gatehouse.record VALUES (%1$d, NULL, '{}', 's%1$d', 'c', %1$d, 'o', false, now(), '%2$s', '')"
                .formatted(number, login);
    }

    private void operator(String sql) throws SQLException {
        try (Connection jana = server.connection("jana");
                var statement = jana.createStatement()) {
            statement.execute(sql);
        }
    }
}

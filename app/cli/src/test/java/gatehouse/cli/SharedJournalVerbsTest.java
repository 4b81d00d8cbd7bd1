package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.console.journal.shared.SharedSchema;
import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.testkit.PostgresServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The verbs of the journal where several computers share one, in a real PostgreSQL. */
final class SharedJournalVerbsTest {
    @TempDir Path homes;
    private PostgresServer server;
    private String database;
    private PlayedShop shop;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.shared();
        database = server.newDatabase();
        server.newRole("jana");
        shop = PlayedShop.open(homes.resolve("one"));
        shop.addProduction("Store");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_script_is_printed_as_it_is() throws Exception {
        assertThat(shop.run("journal", "setup-postgres").out()).isEqualTo(SharedSchema.script());
    }

    @Test
    void a_revoke_is_listed_checked_and_exported_from_the_shared_journal() throws Exception {
        setUp();
        assertThat(shop.run(shared(), revoke("Shop")).exit()).isZero();
        Map<String, String> other = shared();
        other.put("GATEHOUSE_HOME", homes.resolve("other").toString());

        JsonNode entry =
                shop.run(other, "journal", "list", "--filter", "act:sessions.revoke")
                        .json()
                        .at("/entries/0");
        assertThat(entry.path("reason").asString()).isEqualTo("left signed in");
        assertThat(entry.path("outcome").asString()).isEqualTo("revoked");
        assertThat(entry.path("buffered").asBoolean(true)).isFalse();
        assertThat(entry.path("computer").asString()).isNotEmpty();

        String head = shop.run(other, "journal", "head").json().path("head").asString();
        assertThat(shop.run(other, "journal", "verify", "--head", head).exit()).isZero();
        Path file = homes.resolve("all.csv");
        assertThat(shop.run(other, "journal", "export", file.toString()).exit()).isZero();
        assertThat(file).content().contains("left signed in").contains("arrivedAt");
    }

    @Test
    void a_receipt_and_the_head_have_both_journals_and_either_can_be_compared() throws Exception {
        setUp();

        JsonNode receipt = shop.run(shared(), revoke("Shop")).json();
        JsonNode head = shop.run(shared(), "journal", "head").json();

        assertThat(head.path("ownEntries").asInt()).isEqualTo(head.path("entries").asInt());
        for (String noted :
                List.of(
                        receipt.path("journalHead").asString(),
                        receipt.path("sharedJournalHead").asString(),
                        head.path("head").asString(),
                        head.path("ownHead").asString())) {
            assertThat(shop.run(shared(), "journal", "verify", "--head", noted).exit())
                    .as(noted)
                    .isZero();
        }
    }

    @Test
    void production_is_not_touched_while_the_shared_journal_refuses() {
        RunResult refused = shop.run(shared(), revoke("Store", "--on-production", "Store"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("setup-postgres").contains("Nothing was sent.");
    }

    @Test
    void without_the_shared_journal_an_environment_is_changed_only_as_it_says_itself() {
        assertThat(edit("Store", "allow", "--on-production", "Store").exit()).isZero();
        assertThat(edit("Shop", "refuse").exit()).isZero();

        RunResult allowed = shop.run(shared(), revoke("Store", "--on-production", "Store"));
        RunResult refused = shop.run(shared(), revoke("Shop"));

        assertThat(allowed.exit()).as(allowed.err()).isZero();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("setup-postgres").contains("Nothing was sent.");
    }

    private RunResult edit(String environment, String rule, String... more) {
        return shop.run(
                Stream.concat(
                                Stream.of(
                                        "environments",
                                        "edit",
                                        environment,
                                        "--without-shared-journal",
                                        rule),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void old_entries_of_the_shared_journal_are_removed_by_its_owner_alone() throws Exception {
        setUp();
        assertThat(shop.run(shared(), revoke("Shop")).exit()).isZero();
        Map<String, String> owner = shared();
        owner.put("GATEHOUSE_HOME", homes.resolve("owner").toString());
        owner.computeIfPresent("GATEHOUSE_JOURNAL", (_, to) -> to.replace("jana@", "postgres@"));
        String[] retain = {"journal", "retain", "--shared", "--older-than", "400"};

        RunResult refused = shop.run(shared(), retain);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("The user jana can add entries");
        assertThat(shop.run(owner, retain).json().path("kept").asInt(-1)).isZero();
        assertThat(shop.run(retain).exit()).isEqualTo(2);
    }

    @Test
    void a_password_in_the_address_is_refused_and_never_repeated() {
        Map<String, String> variables = shared();
        variables.put("GATEHOUSE_JOURNAL", "postgresql://jana:s3cret-word@127.0.0.1/desk");

        RunResult refused = shop.run(variables, "journal", "list");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("GATEHOUSE_JOURNAL_PASSWORD").doesNotContain("s3cret");
    }

    @Test
    void a_file_of_the_home_names_the_shared_journal_too() throws Exception {
        setUp();
        Files.writeString(
                homes.resolve("one").resolve("journal.postgres"),
                shared().get("GATEHOUSE_JOURNAL") + "\n");

        assertThat(shop.run("journal", "verify").json().path("entries").asInt(-1)).isZero();
        assertThat(shop.run(revoke("Shop")).exit()).isZero();
        assertThat(shop.run("journal", "verify").json().path("entries").asInt()).isPositive();
    }

    @Test
    void no_secret_and_no_whole_id_is_in_any_table_of_the_shared_journal() throws Exception {
        setUp();
        PlayedSuperOfficeAccess crm = shop.superOffice();
        shop.run(
                "environments",
                "add",
                "Crm",
                "--kind",
                "test",
                "--superoffice",
                crm.base().toString());
        Map<String, String> variables = shared();
        variables.put("GATEHOUSE_SUPEROFFICE_USER", crm.user());
        variables.put("GATEHOUSE_SUPEROFFICE_PASSWORD", crm.password());
        String[] revoke = revoke("Shop");
        assertThat(shop.run(variables, revoke).exit()).isZero();
        RunResult created =
                shop.run(
                        variables,
                        "service-login",
                        "create",
                        "-e",
                        "Crm",
                        "--remote-ip",
                        "10.1.2.3",
                        "--reason",
                        "test",
                        "--reveal",
                        "--yes");
        String key = created.json().path("key").asString();

        assertThat(key).hasSizeGreaterThan(8);
        assertThat(holds("servicelogin.create")).isTrue();
        String session = revoke[2];
        for (String secret :
                List.of(session, key, crm.password(), variables.get("GATEHOUSE_PORTOS_PASSWORD"))) {
            assertThat(holds(secret)).as("plain").isFalse();
            assertThat(holds(inBase64(secret))).as("in Base64").isFalse();
        }
    }

    private static String inBase64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
    }

    /** Whether a text is in any table of the shared journal. */
    private boolean holds(String text) throws Exception {
        try (var owner = server.connection(database, "postgres");
                var tables = owner.createStatement();
                var search = owner.createStatement();
                var found =
                        tables.executeQuery(
                                "SELECT tablename FROM pg_tables WHERE schemaname = 'gatehouse'")) {
            boolean holds = false;
            while (found.next() && !holds) {
                String table = found.getString(1);
                holds =
                        search.executeQuery(
                                        "SELECT FROM gatehouse.%1$s WHERE strpos(%1$s::text, '%2$s') > 0"
                                                .formatted(table, text))
                                .next();
            }
            return holds;
        }
    }

    private void setUp() throws Exception {
        server.renew(database, "gatehouse", SharedSchema.script());
        server.run(database, "GRANT gatehouse_operator TO jana");
    }

    private Map<String, String> shared() {
        var variables = new HashMap<>(shop.credentials());
        variables.put(
                "GATEHOUSE_JOURNAL",
                "postgresql://jana@127.0.0.1:%d/%s".formatted(server.port(), database));
        return variables;
    }

    private String[] revoke(String environment, String... more) {
        String session = shop.begin("999", "BackOffice");
        return Stream.concat(
                        Stream.of(
                                "sessions",
                                "revoke",
                                session,
                                "-e",
                                environment,
                                "--reason",
                                "left signed in",
                                "--yes"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}

package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.records.RetentionResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

class JournalVerbsTest extends PlayedShopFixture {
    private String revoked;

    @BeforeEach
    void revokeOne() {
        revoked = shop.begin("999", "BackOffice");
        RunResult ran =
                shop.run(
                        "sessions",
                        "revoke",
                        revoked,
                        "-e",
                        "Shop",
                        "--reason",
                        "left signed in",
                        "--ticket",
                        "T-12",
                        "--yes");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_revoke_stands_in_the_journal_with_its_reason_and_outcome() {
        JsonNode entry =
                shop.run("journal", "list", "--filter", "sessions.revoke")
                        .json()
                        .path("entries")
                        .path(0);

        assertThat(entry.path("environment").asString()).isEqualTo("Shop");
        assertThat(entry.path("act").asString()).isEqualTo("sessions.revoke");
        assertThat(entry.path("reason").asString()).isEqualTo("left signed in");
        assertThat(entry.path("ticket").asString()).isEqualTo("T-12");
        assertThat(entry.path("outcome").asString()).isEqualTo("revoked");
        assertThat(entry.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void the_head_is_the_seal_that_verify_names() {
        JsonNode head = shop.run("journal", "head").json();

        assertThat(head.path("entries").asInt()).isPositive();
        assertThat(head.path("head").asString())
                .isEqualTo(shop.run("journal", "verify").json().path("seal").asString());
    }

    @Test
    void a_broken_journal_refuses_a_revoke_until_a_new_one_is_begun() throws IOException {
        Files.delete(home.resolve("journal.head"));
        String other = shop.begin("999", "BackOffice");

        RunResult refused = revoke(other);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.json().at("/lines/0/outcome").asString()).isEqualTo("notTried");
        assertThat(shop.run("journal", "begin-new", "--reason", " ").exit()).isEqualTo(2);
        assertThat(shop.run("journal", "begin-new", "--reason", "a disk").exit()).isZero();

        assertThat(revoke(other).exit()).isZero();
        assertThat(shop.run("journal", "verify").exit()).isZero();
        assertThat(home.resolve("journal-1.db")).isNotEmptyFile();
    }

    @Test
    void nothing_is_removed_while_nothing_is_old() {
        JsonNode head = shop.run("journal", "head").json();

        JsonNode result = shop.run("journal", "retain", "--older-than", "1").json();

        assertThat(result.path("removed").asInt(-1)).isZero();
        assertThat(result.path("kept").asInt(-1)).isZero();
        assertThat(result.path("entries")).isEqualTo(head.path("entries"));
        assertThat(result.path("head")).isEqualTo(head.path("head"));
    }

    @Test
    void old_entries_are_removed_and_a_head_that_may_be_theirs_cannot_be_checked()
            throws IOException {
        try (var journal = new Journal(HomeFolder.of(home))) {
            RetentionResult result =
                    journal.retain(
                            Instant.now().plus(Duration.ofDays(2)),
                            "jana",
                            Duration.ofDays(1),
                            Set.of());
            assertThat(result.removed()).isEqualTo(3);
        }
        RunResult unknown = shop.run("journal", "verify", "--head", "f".repeat(64));
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.json().path("intact").asBoolean()).isTrue();
        assertThat(unknown.json().path("earlierHead").asString()).isEqualTo("unknown");

        String head = shop.run("journal", "head").json().path("head").asString();
        RunResult found = shop.run("journal", "verify", "--head", head);
        assertThat(found.exit()).isZero();
        assertThat(found.json().path("earlierHead").asString()).isEqualTo("found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "36501", "a year"})
    void an_age_that_is_no_number_of_days_is_wrong_usage(String days) {
        assertThat(shop.run("journal", "retain", "--older-than", days).exit()).isEqualTo(2);
    }

    private RunResult revoke(String id) {
        return shop.run("sessions", "revoke", id, "-e", "Shop", "--reason", "left", "--yes");
    }

    @Test
    void a_filter_and_a_limit_leave_fewer_entries() {
        assertThat(shop.run("journal", "list", "--filter", "T-12").json().path("entries"))
                .hasSize(1);
        assertThat(shop.run("journal", "list", "--filter", "T-13").json().path("entries"))
                .isEmpty();
        assertThat(filtered("ticket:t-12 outcome:revoked act:sessions.*")).isNotEmpty();
        assertThat(filtered("ticket:T-12 -outcome:revoked")).isEmpty();
        assertThat(shop.run("journal", "list", "--limit", "0").exit()).isEqualTo(2);
        assertThat(shop.run("journal", "list", "--filter", "ticket>1").exit()).isEqualTo(2);
    }

    private JsonNode filtered(String filter) {
        return shop.run("journal", "list", "--filter", filter).json().path("entries");
    }

    @Test
    void an_environment_leaves_its_entries_alone() {
        assertThat(shop.run("journal", "list", "-e", "shop").json().path("entries")).isNotEmpty();
        assertThat(shop.run("journal", "list", "-e", "Other").json().path("entries")).isEmpty();
        assertThat(shop.run("journal", "verify", "-e", "Shop").exit()).isEqualTo(2);
    }

    @Test
    void a_journal_as_it_was_written_is_intact() {
        RunResult ran = shop.run("journal", "verify");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("intact").asBoolean()).isTrue();
        assertThat(ran.json().path("entries").asInt())
                .as("sign-in, revoke and sign-out")
                .isEqualTo(3);
    }

    @Test
    void a_journal_that_was_put_back_from_earlier_is_named_by_a_later_head() throws IOException {
        Path kept = Files.createDirectory(home.resolve("kept"));
        for (String file : List.of("journal.db", "journal.head")) {
            Files.copy(home.resolve(file), kept.resolve(file));
        }
        String early = shop.run("journal", "head").json().path("head").asString();
        assertThat(revoke(shop.begin("999", "BackOffice")).exit()).isZero();
        String late = shop.run("journal", "head").json().path("head").asString();
        assertThat(shop.run("journal", "verify", "--head", early).exit()).isZero();
        assertThat(shop.run("journal", "verify", "--head", late.toUpperCase(Locale.ROOT)).exit())
                .isZero();

        for (String file : List.of("journal.db", "journal.head")) {
            Files.copy(kept.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(shop.run("journal", "verify").exit()).isZero();
        RunResult against = shop.run("journal", "verify", "--head", late);
        assertThat(against.exit()).isEqualTo(1);
        assertThat(against.json().path("why").asString()).isEqualTo("earlierHeadMissing");
        assertThat(shop.run("journal", "verify", "--head", "cafe").exit()).isEqualTo(2);
    }

    @Test
    void an_entry_is_shown_alone_with_everything_that_is_recorded_of_it() {
        JsonNode listed = shop.run("journal", "list", "--filter", "T-12").json().at("/entries/0");
        String id = listed.path("id").asString();

        assertThat(shop.run("journal", "show", id).json()).isEqualTo(listed);
        assertThat(shop.run("journal", "show", id, "-o", "table").out())
                .contains("Entry: " + id, "Ticket: T-12", "HTTP status: 200", "Times sent: 1")
                .doesNotContain("null", revoked);
        assertThat(shop.run("journal", "show", id, "-e", "Other").exit()).isEqualTo(1);
        RunResult missing = shop.run("journal", "show", "4711");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("The journal has no entry 4711.");
    }

    @Test
    void an_export_has_every_entry_and_the_head_and_is_written_over_no_file() throws IOException {
        Path json = home.resolve("out.json");
        Path csv = home.resolve("out.CSV");

        String head = shop.run("journal", "head").json().path("head").asString();
        JsonNode before = shop.run("journal", "list").json().path("entries");

        JsonNode told = shop.run("journal", "export", json.toString()).json();

        JsonNode document = new JsonMapper().readTree(json);
        assertThat(told.path("exported").asInt()).isEqualTo(3);
        assertThat(told.path("journalHead").asString()).isEqualTo(head);
        assertThat(document.path("journalHead").asString()).isEqualTo(head);
        assertThat(document.path("entries")).isEqualTo(before);
        JsonNode own = shop.run("journal", "list").json().path("entries").get(0);
        assertThat(own.path("act").asString()).isEqualTo("journal.export");
        assertThat(own.path("device").asString()).isEqualTo(json.toString());
        assertThat(own.path("detail").asString()).isEqualTo("3 entries");
        String later = shop.run("journal", "head").json().path("head").asString();
        assertThat(shop.run("journal", "export", csv.toString()).exit()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(5).first().asString().matches("id,run,at,.*,journalHead");
        assertThat(lines.subList(1, 5)).allMatch(line -> line.endsWith("," + later));
        RunResult again = shop.run("journal", "export", json.toString());
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
        assertThat(shop.run("journal", "export", "journal.txt").exit()).isEqualTo(2);
        assertThat(shop.run("journal", "export", home.resolve("no/out.csv").toString()).err())
                .contains("Nothing was exported.", "there is no such file or folder");
    }

    @Test
    void a_changed_journal_fails_and_its_first_bad_record_is_named() throws SQLException {
        try (var database =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                var change = database.createStatement()) {
            change.execute("DROP TRIGGER no_update");
            change.execute(
                    "UPDATE record SET body = replace(body, 'left', 'was') WHERE body LIKE '%left"
                            + " signed in%'");
        }

        RunResult ran = shop.run("journal", "verify");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.json().path("intact").asBoolean()).isFalse();
        assertThat(ran.json().path("record").asInt()).isEqualTo(3);
        assertThat(shop.run("journal", "verify", "-o", "table").out()).contains("record 3");
    }

    @Test
    void neither_password_nor_whole_id_is_kept_anywhere() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(revoked)
                        .doesNotContain(shop.access().password());
            }
        }
    }

    @Test
    void neither_password_nor_token_is_written_by_any_verb() {
        List<RunResult> runs =
                List.of(
                        shop.run("sessions", "list", "-e", "Shop"),
                        shop.run("sessions", "show", "gone", "-e", "Shop"),
                        shop.run("environments", "test", "Shop"),
                        shop.run("journal", "list"));

        assertThat(runs)
                .allSatisfy(ran ->
                        assertThat(ran.out() + ran.err())
                                .doesNotContain(shop.access().password())
                                .doesNotContain("Bearer ey"));
    }
}

package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records 1 and 2 are old, 3 is old and was never completed, 4 to 7 are old, 8 to 11 are new, 12
 * and 13 are the removal and its checkpoint.
 */
class RetentionTamperingTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant NOW = AT.plus(YEAR).plusSeconds(3600);

    @TempDir Path folder;
    private HomeFolder home;
    private Path before;

    @BeforeEach
    void remove_the_old_acts() throws IOException {
        home = HomeFolder.of(folder);
        before = Files.createDirectory(folder.resolve("before"));
        fill(home);
        copy(folder, before);
        retain(home);
    }

    @Test
    void what_nobody_touched_is_intact() throws IOException {
        assertThat(verify())
                .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.entries()).isEqualTo(4));
    }

    @Test
    void the_database_refuses_to_put_a_removed_record_back() {
        assertThatThrownBy(() -> sql("INSERT INTO record VALUES (2, NULL, '', '')"))
                .hasMessageContaining("a journal is only added to");
        assertThatThrownBy(() -> sql("DELETE FROM record"))
                .hasMessageContaining("a journal is only added to");
    }

    @Test
    void a_changed_checkpoint_is_found() throws Exception {
        tamper("UPDATE record SET body = replace(body, '\"to\":7', '\"to\":8') WHERE number = 13");

        assertBroken(13, Why.CHANGED);
        assertRefused();
    }

    @Test
    void a_checkpoint_of_another_key_is_found() throws Exception {
        HomeFolder other = HomeFolder.of(folder.resolve("other"));
        fill(other);
        retain(other);
        tamper(
                "ATTACH '" + other.journal() + "' AS other",
                "UPDATE record SET body = (SELECT body FROM other.record WHERE number = 13)"
                        + " WHERE number = 13");

        assertBroken(13, Why.CHANGED);
    }

    @Test
    void an_earlier_checkpoint_in_the_place_of_a_later_one_is_found() throws Exception {
        try (var journal = new Journal(home)) {
            journal.retain(NOW.plus(YEAR).plusSeconds(60), "jana", YEAR, Set.of());
        }
        assertThat(verify()).isInstanceOf(Intact.class);
        tamper(
                "UPDATE record SET body = (SELECT body FROM record WHERE number = 13)"
                        + " WHERE number = 15");

        assertBroken(15, Why.CHANGED);
    }

    @Test
    void a_checkpoint_that_is_gone_leaves_missing_records() throws Exception {
        tamper("UPDATE record SET body = replace(body, 'checkpoint', 'checkpo1nt')");

        assertBroken(1, Why.MISSING);
    }

    @Test
    void a_removed_record_that_is_put_back_is_found() throws Exception {
        tamper(
                "ATTACH '" + before.resolve("journal.db") + "' AS before",
                "INSERT INTO record SELECT * FROM before.record WHERE number IN (6, 7)");

        assertBroken(6, Why.RESTORED);
        assertRefused();
    }

    @Test
    void a_record_between_the_gaps_that_was_changed_or_removed_is_found() throws Exception {
        byte[] good = Files.readAllBytes(home.journal());
        tamper("UPDATE record SET body = replace(body, 'open', 'shut') WHERE number = 3");
        assertBroken(3, Why.CHANGED);
        Files.write(home.journal(), good);
        tamper("DELETE FROM record WHERE number = 3");

        assertBroken(3, Why.MISSING);
    }

    @Test
    void a_record_after_the_gaps_that_was_changed_removed_or_moved_is_found() throws Exception {
        byte[] good = Files.readAllBytes(home.journal());
        tamper("UPDATE record SET body = replace(body, 'new one', 'new 1') WHERE number = 8");
        assertBroken(8, Why.CHANGED);
        Files.write(home.journal(), good);
        tamper("DELETE FROM record WHERE number = 9");
        assertBroken(9, Why.MISSING);
        Files.write(home.journal(), good);
        tamper(
                "UPDATE record SET number = 99 WHERE number = 9",
                "UPDATE record SET number = 9 WHERE number = 11",
                "UPDATE record SET number = 11 WHERE number = 99");

        assertBroken(9, Why.CHANGED);
    }

    @Test
    void an_end_that_was_cut_off_is_found() throws Exception {
        try (var journal = new Journal(home)) {
            act(journal, NOW, "newest");
        }
        tamper("DELETE FROM record WHERE number > 13");

        assertBroken(14, Why.END_MISSING);
    }

    @Test
    void an_end_that_was_cut_off_together_with_the_checkpoint_is_found() throws Exception {
        tamper("DELETE FROM record WHERE number > 11");

        assertBroken(1, Why.MISSING);
    }

    @Test
    void a_database_from_before_the_removal_is_found_by_the_note() throws Exception {
        Files.copy(
                before.resolve("journal.db"), home.journal(), StandardCopyOption.REPLACE_EXISTING);

        assertBroken(12, Why.END_MISSING);
    }

    @Test
    void all_files_from_before_the_removal_are_found_by_a_later_head() throws Exception {
        String later;
        try (var journal = new Journal(home)) {
            later = journal.head().seal();
        }
        copy(before, folder);

        assertThat(verify()).isInstanceOf(Intact.class);
        try (var journal = new Journal(home)) {
            assertThat(journal.verifySince(later))
                    .isEqualTo(new Broken(1, Why.EARLIER_HEAD_MISSING));
        }
    }

    @Test
    void a_note_from_before_the_removal_is_found() throws Exception {
        Files.copy(
                before.resolve("journal.head"),
                home.journalHead(),
                StandardCopyOption.REPLACE_EXISTING);
        try (var journal = new Journal(home)) {
            act(journal, NOW, "goes on: record 11 is still in the chain");
            assertThat(journal.verify()).isInstanceOf(Intact.class);
        }
        Files.writeString(
                home.journalHead(), Files.readString(home.journalHead()).replaceFirst("1", "2"));

        assertBroken(16, Why.HEAD_UNREADABLE);
    }

    @Test
    void another_key_is_told() throws Exception {
        Files.write(home.journalKey(), new byte[32]);

        assertBroken(13, Why.KEY_MISSING);
    }

    @Test
    void a_database_that_says_nothing_was_removed_has_missing_records() throws Exception {
        sql("PRAGMA user_version = 1");

        assertBroken(1, Why.MISSING);
    }

    @Test
    void a_trigger_that_is_gone_is_found() throws Exception {
        sql("DROP TRIGGER only_next");

        assertBroken(14, Why.SCHEMA_CHANGED);
    }

    private static void fill(HomeFolder home) throws IOException {
        try (var journal = new Journal(home)) {
            act(journal, AT, "old one");
            journal.begin(SampleActs.at(AT, SampleActs.SESSION, "open"));
            act(journal, AT, "old two");
            act(journal, AT, "old three");
            act(journal, NOW, "new one");
            act(journal, NOW, "new two");
        }
    }

    private static void act(Journal journal, Instant at, String reason) throws IOException {
        long id = journal.begin(SampleActs.at(at, SampleActs.SESSION, reason)).id();
        journal.complete(
                id,
                new ActCompletion(at, JournalOutcome.REVOKED, 204, 41, 1, List.of(), "", Map.of()));
    }

    private static void retain(HomeFolder home) throws IOException {
        try (var journal = new Journal(home)) {
            assertThat(journal.retain(NOW, "jana", YEAR, Set.of()).removed()).isEqualTo(3);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : List.of("journal.db", "journal.key", "journal.head")) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private VerificationResult verify() throws IOException {
        try (var journal = new Journal(home)) {
            return journal.verify();
        }
    }

    private void assertBroken(long record, Why why) throws IOException {
        assertThat(verify()).isEqualTo(new Broken(record, why));
    }

    private void assertRefused() throws IOException {
        try (var journal = new Journal(home)) {
            assertThatThrownBy(() -> act(journal, NOW, "refused"))
                    .isInstanceOf(JournalException.class);
        }
    }

    /** Changes records and puts the triggers back as they were. */
    private void tamper(String... statements) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            var triggers = new ArrayList<String>();
            try (var found =
                    statement.executeQuery(
                            "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")) {
                while (found.next()) {
                    triggers.add(found.getString(1));
                }
            }
            for (String name : List.of("no_update", "no_delete", "only_next")) {
                statement.execute("DROP TRIGGER " + name);
            }
            for (String each : statements) {
                statement.execute(each);
            }
            for (String trigger : triggers) {
                statement.execute(trigger);
            }
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.journal());
    }
}

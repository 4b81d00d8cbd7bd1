package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;
import static gatehouse.console.journal.SampleActs.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RetentionResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class JournalRetentionTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant NOW = AT.plus(YEAR).plusSeconds(3600);
    private static final String OLD_SESSION = "aaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String NEW_SESSION = "bbbbbbbbbbbbbbbbbbbbbbbb";

    @TempDir Path folder;
    private HomeFolder home;
    private Journal journal;

    @BeforeEach
    void write_two_old_acts_and_two_new_ones() throws IOException {
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        act(AT, OLD_SESSION, "old one");
        act(AT.plusSeconds(60), OLD_SESSION, "old two");
        act(NOW.minusSeconds(60), NEW_SESSION, "new one");
        act(NOW.minusSeconds(30), NEW_SESSION, "new two");
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void old_entries_are_gone_and_the_rest_is_intact() throws IOException {
        RetentionResult result = retain();

        assertThat(result.removed()).isEqualTo(2);
        assertThat(reasons()).containsExactly("older than 365 days", "new two", "new one");
        assertThat(journal.verify()).isEqualTo(new Intact(3, result.head().seal()));
        assertThat(journal.head()).isEqualTo(result.head());
        try (var another = new Journal(home)) {
            assertThat(another.verify()).isEqualTo(new Intact(3, result.head().seal()));
        }
    }

    @Test
    void the_removal_is_an_act_in_the_journal() throws IOException {
        retain();

        JournalEntry entry = journal.list(JournalFilter.ALL, 1).getFirst();
        assertThat(entry.act().act()).isEqualTo("journal.retain");
        assertThat(entry.act().at()).isEqualTo(NOW);
        assertThat(entry.act().origin().operator()).isEqualTo("jana");
        assertThat(entry.outcome()).isEqualTo(JournalOutcome.DONE);
        assertThat(entry.completion()).extracting(ActCompletion::detail).isEqualTo("2 entries");
    }

    @Test
    void an_entry_whose_act_was_not_completed_stays() throws IOException {
        act(AT, OLD_SESSION, "old three");
        long open = journal.begin(SampleActs.at(AT, OLD_SESSION, "open")).id();
        act(AT, OLD_SESSION, "old four");

        RetentionResult result = retain();

        assertThat(result.removed()).isEqualTo(4);
        assertThat(result.kept()).isEqualTo(1);
        assertThat(journal.find(open))
                .hasValueSatisfying(entry -> assertThat(entry.completion()).isNull());
        assertThat(journal.verify()).isInstanceOf(Intact.class);
        journal.complete(open, completion(JournalOutcome.REVOKED, 204, ""));
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void an_entry_that_ended_later_stays() throws IOException {
        long late = journal.begin(SampleActs.at(AT, OLD_SESSION, "late")).id();
        journal.complete(late, ended(NOW.minusSeconds(10)));

        retain();

        assertThat(reasons()).contains("late");
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void the_entries_of_a_run_that_is_not_finished_stay() throws IOException {
        RetentionResult result = journal.retain(NOW, "jana", YEAR, Set.of("run-1", "run-2"));

        assertThat(result.removed()).isZero();
        assertThat(result.kept()).isEqualTo(2);
        assertThat(reasons()).hasSize(4);
        assertThat(journal.retain(NOW, "jana", YEAR, Set.of("run-2")).removed()).isEqualTo(2);
    }

    @Test
    void where_nothing_is_old_nothing_is_written() throws IOException {
        retain();
        JournalHead before = journal.head();

        assertThat(retain().removed()).isZero();
        assertThat(journal.head()).isEqualTo(before);
    }

    @Test
    void a_home_without_a_journal_stays_without_one() throws IOException {
        HomeFolder empty = HomeFolder.of(folder.resolve("empty"));
        try (var other = new Journal(empty)) {
            assertThat(other.retain(NOW, "jana", YEAR, Set.of()).head())
                    .isEqualTo(JournalHead.EMPTY);
        }
        assertThat(empty.journal()).doesNotExist();
    }

    @Test
    void a_later_removal_takes_the_records_between_and_replaces_the_checkpoint()
            throws IOException {
        retain();
        act(NOW, NEW_SESSION, "newest");

        RetentionResult result =
                journal.retain(NOW.plus(YEAR).plusSeconds(3600), "jana", YEAR, Set.of());

        assertThat(result.removed()).as("without the checkpoint").isEqualTo(3);
        assertThat(reasons()).containsExactly("older than 365 days", "older than 365 days");
        assertThat(journal.verify()).isInstanceOf(Intact.class);
        assertThat(
                        journal.retain(
                                        NOW.plus(YEAR).plus(YEAR).plusSeconds(9999),
                                        "jana",
                                        YEAR,
                                        Set.of())
                                .removed())
                .isEqualTo(1);
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void a_journal_in_which_everything_is_old_keeps_the_checkpoint_alone() throws IOException {
        journal.retain(NOW.plus(YEAR), "jana", YEAR, Set.of());

        assertThat(reasons()).containsExactly("older than 365 days");
        assertThat(journal.verify()).isInstanceOf(Intact.class);
        act(NOW, NEW_SESSION, "next");
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void an_id_is_known_as_long_as_its_entry_is_kept() throws IOException {
        retain();

        assertThat(journal.hasActedOn(NEW_SESSION)).isTrue();
        assertThat(journal.hasActedOn(OLD_SESSION)).isFalse();
    }

    @Test
    void what_was_removed_is_in_no_file_any_more() throws IOException {
        assertThat(isInFile("old two")).isTrue();

        retain();

        assertThat(isInFile("new two")).isTrue();
        assertThat(isInFile("old one")).isFalse();
        assertThat(isInFile("old two")).isFalse();
    }

    @Test
    void the_room_of_removed_entries_is_given_back() throws IOException {
        act(AT, OLD_SESSION, "x".repeat(200_000));
        long before = Files.size(home.journal());

        retain();

        assertThat(Files.size(home.journal())).isLessThan(before - 150_000);
    }

    @Test
    void a_database_of_an_older_gatehouse_gives_its_room_back_too() throws Exception {
        act(AT, OLD_SESSION, "x".repeat(200_000));
        journal.close();
        sql("PRAGMA auto_vacuum = NONE; VACUUM");
        long before = Files.size(home.journal());

        retain();

        assertThat(Files.size(home.journal())).isLessThan(before - 150_000);
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void a_head_from_before_is_found_where_its_record_is_still_there() throws IOException {
        String earlier = journal.head().seal();
        retain();

        assertThat(journal.verifySince(earlier)).isInstanceOf(Intact.class);
    }

    @Test
    void a_head_of_the_last_record_before_the_gap_is_found_in_the_checkpoint() throws IOException {
        try (var other = new Journal(HomeFolder.of(folder.resolve("other")))) {
            write(other, AT, "only");
            String last = other.head().seal();
            write(other, NOW, "later");
            other.retain(NOW, "jana", YEAR, Set.of());

            assertThat(other.verifySince(last)).isInstanceOf(Intact.class);
        }
    }

    @Test
    void of_a_head_that_may_have_been_removed_nothing_is_claimed() throws IOException {
        String never = "f".repeat(64);
        assertThat(journal.verifySince(never)).isInstanceOf(VerificationResult.Broken.class);
        JournalHead after = retain().head();

        assertThat(journal.verifySince(never))
                .isEqualTo(new VerificationResult.EarlierHeadUnknown(3, after.seal()));
    }

    @Test
    void many_entries_are_removed_in_steps_with_a_checkpoint_each() throws IOException {
        JournalFiles files = JournalFiles.current(home);
        var chain = new RecordChain(files);
        var database = new JournalDatabase(home, chain);

        RetentionResult result =
                new JournalRetention(files, database, chain, 2).retain(NOW, "jana", YEAR, Set.of());
        database.close();

        assertThat(result.removed()).isEqualTo(2);
        assertThat(reasons())
                .containsExactly(
                        "older than 365 days", "older than 365 days", "new two", "new one");
        assertThat(journal.verify()).isEqualTo(new Intact(4, result.head().seal()));
    }

    @Test
    void nothing_is_removed_before_the_act_that_removes_is_noted() throws Exception {
        JournalFiles files = JournalFiles.current(home);
        var chain = new RecordChain(files);
        try (var records = JournalRecordStore.open(files.database())) {
            byte[] note = Files.readAllBytes(home.journalHead());
            String body = RecordBody.of(SampleActs.at(NOW, "", "remove"));
            long act =
                    chain.addAll(records, List.of(NewRecord.beginning(_ -> body)))
                            .getFirst()
                            .number();
            Files.write(home.journalHead(), note);
            var old = new TreeMap<Long, String>(Map.of(1L, records.find(1).seal()));

            assertThatThrownBy(() -> chain.remove(records, act, old, checkpoint -> checkpoint))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(home.journalHead().toString());
            assertThat(records.find(1)).isNotNull();
        }
    }

    @Test
    void a_broken_journal_is_not_touched() throws Exception {
        Files.delete(home.journalHead());

        assertThatThrownBy(this::retain).isInstanceOf(JournalException.class);
        assertThat(reasons()).hasSize(4);
    }

    @Test
    void a_record_that_cannot_be_read_has_no_age_and_stays() throws IOException {
        var act = SampleActs.at(AT, OLD_SESSION, "strange");
        long id =
                journal.begin(
                                new ActRecord(
                                        act.at(),
                                        act.origin(),
                                        "",
                                        null,
                                        act.act(),
                                        act.target(),
                                        act.reason(),
                                        Map.of("at", "\"someday\"")))
                        .id();
        journal.complete(id, completion(JournalOutcome.REVOKED, 204, ""));

        retain();

        assertThat(journal.find(id)).isPresent();
    }

    @Test
    void a_search_no_longer_finds_what_was_removed() throws Exception {
        var index = new JournalIndex(journal);
        JournalFilter filter = SampleActs.filter("reason:o");
        assertThat(index.search(filter, 10).total()).isEqualTo(4);
        try (var terminal = new Journal(home)) {
            terminal.retain(NOW, "jana", YEAR, Set.of());
        }

        EntryMatches after = index.search(filter, 10);
        assertThat(after.matching()).isEqualTo(3);
        assertThat(after.total()).isEqualTo(3);
        assertThat(after.entries()).hasSize(3);
    }

    private RetentionResult retain() throws IOException {
        return journal.retain(NOW, "jana", YEAR, Set.of());
    }

    private List<String> reasons() throws IOException {
        return journal.list(JournalFilter.ALL, 100).stream()
                .map(entry -> entry.act().reason().text())
                .toList();
    }

    private boolean isInFile(String text) throws IOException {
        return Files.readString(home.journal(), StandardCharsets.ISO_8859_1).contains(text);
    }

    private void act(Instant at, String session, String reason) throws IOException {
        long id = journal.begin(SampleActs.at(at, session, reason)).id();
        journal.complete(id, ended(at.plusMillis(41)));
    }

    private static void write(Journal to, Instant at, String reason) throws IOException {
        to.complete(to.begin(SampleActs.at(at, OLD_SESSION, reason)).id(), ended(at));
    }

    private static ActCompletion ended(Instant at) {
        return new ActCompletion(at, JournalOutcome.REVOKED, 204, 41, 1, List.of(7L), "", Map.of());
    }

    private void sql(String text) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.journal());
                var statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}

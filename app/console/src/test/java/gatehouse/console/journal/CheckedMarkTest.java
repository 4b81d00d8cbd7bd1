package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.CheckedMark;
import gatehouse.console.journal.records.RecordSigner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the first act of a program finds in a journal that an earlier one has checked. */
class CheckedMarkTest {
    private static final int RECORDS = ChainCheck.TAIL + ChainCheck.LAG + 500;
    private static final int OLD = 100;
    private static final int RECENT = RECORDS - 100;

    private static final List<String> FILES =
            List.of("journal.db", "journal.key", "journal.head", "journal.checked");

    @TempDir static Path filled;
    @TempDir Path folder;
    private HomeFolder home;
    private Journal journal;

    @BeforeAll
    static void fill_a_journal_and_begin_an_act_in_it() throws Exception {
        HomeFolder home = HomeFolder.of(filled);
        try (var journal = new Journal(home)) {
            journal.begin(revoke("record 1"));
        }
        var added = new ArrayList<NewRecord>();
        for (int number = 2; number <= RECORDS; number++) {
            added.add(NewRecord.of(revoke("record " + number)));
        }
        try (var records = JournalRecordStore.open(home.journal())) {
            new RecordChain(JournalFiles.current(home)).addAll(records, added);
        }
        try (var journal = new Journal(home)) {
            journal.begin(revoke("checked"));
        }
    }

    @BeforeEach
    void open_a_copy() throws IOException {
        for (String file : FILES) {
            Files.copy(filled.resolve(file), folder.resolve(file));
        }
        home = HomeFolder.of(folder);
        journal = new Journal(home);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void the_mark_is_as_far_as_the_tail_that_each_program_looks_at() throws Exception {
        assertThat(mark().record()).isEqualTo(RECORDS - ChainCheck.TAIL);
        assertThat(mark().head().entries()).isEqualTo(RECORDS - ChainCheck.TAIL);
    }

    @Test
    void a_byte_changed_before_the_mark_is_named_by_a_check_and_not_looked_for_by_an_act()
            throws Exception {
        changeByte(OLD);

        journal.begin(revoke("goes on"));

        assertThat(journal.verify()).isEqualTo(new Broken(OLD, Why.CHANGED));
    }

    @Test
    void a_byte_changed_in_the_tail_keeps_an_act_from_beginning() throws Exception {
        changeByte(RECENT);

        assertRefused(shown(RECENT) + " was changed");
    }

    @Test
    void a_tail_that_was_cut_off_keeps_an_act_from_beginning() throws Exception {
        byte[] before = Files.readAllBytes(home.journal());
        journal.begin(revoke("cut off"));
        anotherProgram();
        Files.write(home.journal(), before);

        assertRefused(shown(RECORDS + 2) + " and everything after it are missing");
    }

    @Test
    void a_record_before_the_mark_that_was_changed_by_sql_keeps_an_act_from_beginning()
            throws Exception {
        sql(
                "DROP TRIGGER no_update",
                "UPDATE record SET body = '{}' WHERE number = " + OLD,
                "CREATE TRIGGER no_update BEFORE UPDATE ON record"
                        + " BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END");

        assertRefused(shown(OLD) + " was changed");
    }

    @Test
    void a_mark_that_nobody_with_the_key_made_is_not_believed() throws Exception {
        changeByte(OLD);
        Files.write(home.journalChecked(), mark().written(RecordSigner.of(new byte[32])));

        assertRefused(shown(OLD) + " was changed");
    }

    @Test
    void without_the_mark_the_whole_journal_is_looked_at() throws Exception {
        changeByte(OLD);
        Files.delete(home.journalChecked());

        assertRefused(shown(OLD) + " was changed");
    }

    @Test
    void nothing_is_removed_by_age_before_the_whole_journal_was_looked_at() throws Exception {
        changeByte(OLD);

        assertThatThrownBy(() ->
                        journal.retain(
                                AT.plus(Duration.ofDays(9)), "jana", Duration.ofDays(1), Set.of()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(shown(OLD) + " was changed");
    }

    @Test
    void a_program_goes_on_from_the_mark_after_entries_behind_it_were_removed() throws Exception {
        long old = journal.begin(revoke("old")).id();
        journal.complete(old, SampleActs.completion(JournalOutcome.REVOKED, 204, ""));
        journal.retain(AT.plus(Duration.ofDays(9)), "jana", Duration.ofDays(1), Set.of());
        anotherProgram();
        journal.begin(revoke("marks anew"));
        assertThat(mark().record()).isLessThan(old);
        anotherProgram();

        journal.begin(revoke("goes on"));

        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    private void anotherProgram() throws IOException {
        journal.close();
        journal = new Journal(home);
    }

    private CheckedMark mark() throws IOException {
        RecordSigner signer = RecordSigner.of(Files.readAllBytes(home.journalKey()));
        return CheckedMark.read(Files.readAllBytes(home.journalChecked()), signer);
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> journal.begin(revoke("refused")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(why);
    }

    private static String shown(int record) {
        return "record %,d".formatted(record);
    }

    private void changeByte(int record) throws IOException {
        String file = Files.readString(home.journal(), StandardCharsets.ISO_8859_1);
        String reason = "\"reason\":\"record " + record + "\"";
        assertThat(file).contains(reason);
        Files.writeString(
                home.journal(),
                file.replace(reason, reason.replace("record", "recorD")),
                StandardCharsets.ISO_8859_1);
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.journal());
                var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}

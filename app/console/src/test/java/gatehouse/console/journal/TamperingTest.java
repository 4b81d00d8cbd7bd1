package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Damage within the records and the database of a journal. */
class TamperingTest extends TamperedJournalFixture {
    @Test
    void what_nobody_touched_is_intact() throws IOException {
        assertThat(verify())
                .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.entries()).isEqualTo(4));
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete() {
        for (String sql : new String[] {"UPDATE record SET body = ''", "DELETE FROM record"}) {
            assertThatThrownBy(() -> sql(sql)).hasMessageContaining("a journal is only added to");
        }
    }

    @Test
    void one_changed_byte_in_the_file_is_found() throws IOException {
        String file = Files.readString(home.journal(), StandardCharsets.ISO_8859_1);
        Files.writeString(
                home.journal(),
                file.replace("\"reason\":\"two\"", "\"reason\":\"twO\""),
                StandardCharsets.ISO_8859_1);

        assertBroken(3, Why.CHANGED);
    }

    @Test
    void every_changed_field_is_found() throws Exception {
        String[] changes = {
            "UPDATE record SET body = replace(body, 'REVOKED', 'REFUSED') WHERE number = 4",
            "UPDATE record SET completes = NULL WHERE number = 4",
            "UPDATE record SET seal = replace(seal, substr(seal, 1, 1), 'g') WHERE number = 4",
        };
        byte[] good = Files.readAllBytes(home.journal());
        for (String change : changes) {
            Files.write(home.journal(), good);
            tamper(change);
            assertBroken(4, Why.CHANGED);
        }
    }

    @Test
    void a_record_that_was_removed_is_found() throws Exception {
        tamper("DELETE FROM record WHERE number = 4");

        assertBroken(4, Why.MISSING);
    }

    @Test
    void a_record_that_was_removed_and_closed_up_is_found() throws Exception {
        tamper(
                "DELETE FROM record WHERE number IN (7, 8)",
                "UPDATE record SET number = -number",
                "DELETE FROM record WHERE number = -4",
                "UPDATE record SET number = -number - 1 WHERE number < -4",
                "UPDATE record SET number = -number WHERE number < 0");

        assertBroken(4, Why.CHANGED);
    }

    @Test
    void a_record_that_was_put_in_is_found() throws Exception {
        tamper("INSERT INTO record SELECT 9, NULL, body, seal FROM record WHERE number = 7");

        assertBroken(9, Why.CHANGED);
    }

    @Test
    void two_records_that_changed_places_are_found() throws Exception {
        tamper(
                "UPDATE record SET number = 99 WHERE number = 3",
                "UPDATE record SET number = 3 WHERE number = 5",
                "UPDATE record SET number = 5 WHERE number = 99");

        assertBroken(3, Why.CHANGED);
    }

    @Test
    void an_end_that_was_cut_off_is_found() throws Exception {
        tamper("DELETE FROM record WHERE number = 8");

        assertBroken(8, Why.END_MISSING);
    }

    @Test
    void after_an_end_was_cut_off_nothing_more_is_begun() throws Exception {
        tamper("DELETE FROM record WHERE number > 6");
        assertRefused("five");
        assertBroken(7, Why.END_MISSING);
        assertRefused("six");

        assertBroken(7, Why.END_MISSING);
    }

    @Test
    void a_record_that_cannot_be_read_is_shown_as_it_stands() throws Exception {
        tamper(
                "UPDATE record SET body = '{half' WHERE number = 3",
                "UPDATE record SET body = replace(body, 'REVOKED', 'BURNT') WHERE number = 6");

        try (var journal = journal()) {
            assertThat(journal.list(JournalFilter.ALL, 10)).hasSize(4);
            assertThat(journal.list(SampleActs.filter("half"), 10))
                    .extracting(JournalEntry::id)
                    .containsExactly(3L);
            JournalEntry burnt = journal.list(SampleActs.filter("burnt"), 10).getFirst();
            assertThat(burnt.outcome()).isEqualTo(JournalOutcome.UNKNOWN);
        }
    }

    @Test
    void a_database_that_was_cut_in_the_middle_is_told() throws Exception {
        write("x".repeat(50_000));
        byte[] whole = Files.readAllBytes(home.journal());
        Files.write(home.journal(), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(this::verify)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("Nothing was changed in it");
    }

    @Test
    void a_journal_of_a_newer_gatehouse_is_left_alone() throws Exception {
        sql("PRAGMA user_version = 3");

        assertThatThrownBy(() -> write("five"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("newer Gatehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER planted BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END",
                "CREATE TRIGGER planted AFTER INSERT ON record BEGIN SELECT 1; END",
                "CREATE TABLE other (x TEXT)",
                "CREATE VIEW other AS SELECT * FROM record",
                "CREATE INDEX other ON record (body)",
                "DROP TRIGGER no_update"
            })
    void what_gatehouse_did_not_make_in_the_database_is_found_and_nothing_is_begun(String planted)
            throws Exception {
        sql(planted);

        assertBroken(9, Why.SCHEMA_CHANGED);
        assertRefused("five");
    }

    @Test
    void a_trigger_that_is_planted_under_an_open_journal_makes_no_act_vanish() throws Exception {
        try (var journal = journal()) {
            long id = journal.begin(revoke("five")).id();
            sql("CREATE TRIGGER planted BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END");

            assertThatThrownBy(() -> journal.begin(revoke("six")))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("Gatehouse did not make");
            assertThatThrownBy(
                            () -> journal.complete(id, completion(JournalOutcome.REVOKED, 204, "")))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("did not keep");
        }
    }

    @Test
    void a_record_that_is_changed_under_an_open_journal_keeps_a_further_act_from_beginning()
            throws Exception {
        try (var journal = journal()) {
            journal.begin(revoke("five"));
            tamperUnseen("UPDATE record SET body = replace(body, 'two', 'twO') WHERE number = 3");

            assertThatThrownBy(() -> journal.begin(revoke("six")))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("record 3 was changed")
                    .hasMessageContaining("journal begin-new");
        }
    }

    @Test
    void a_note_that_is_changed_under_an_open_journal_keeps_a_further_act_from_beginning()
            throws Exception {
        try (var journal = journal()) {
            journal.begin(revoke("five"));
            Files.delete(home.journalHead());

            assertThatThrownBy(() -> journal.begin(revoke("six")))
                    .isInstanceOf(JournalException.class);
        }
    }
}

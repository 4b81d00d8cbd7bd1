package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of a journal that are missing, or were put back as they once were. */
class MissingFilesTest extends TamperedJournalFixture {
    @Test
    void an_older_copy_that_was_put_back_is_found() throws Exception {
        Path copy = Files.copy(home.journal(), folder.resolve("copy"));
        write("five");
        Files.copy(copy, home.journal(), StandardCopyOption.REPLACE_EXISTING);

        assertBroken(9, Why.END_MISSING);
    }

    @Test
    void a_database_that_was_thrown_away_is_found() throws Exception {
        Files.delete(home.journal());
        assertBroken(1, Why.END_MISSING);
        assertRefused("five");

        assertBroken(1, Why.END_MISSING);
        assertThat(home.journal()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows deletes no file that is open")
    void a_database_that_is_thrown_away_under_an_open_journal_is_found_at_once() throws Exception {
        try (var journal = journal()) {
            assertThat(journal.list(JournalFilter.ALL, 10)).hasSize(4);
            Files.delete(home.journal());

            assertThatThrownBy(() -> journal.begin(revoke("five")))
                    .isInstanceOf(JournalException.class);
            assertThatThrownBy(() -> journal.begin(revoke("five")))
                    .isInstanceOf(JournalException.class);
            assertThat(journal.verify()).isEqualTo(new Broken(1, Why.END_MISSING));
        }
    }

    @Test
    void an_older_copy_put_back_together_with_its_note_is_told_only_by_a_seal_kept_elsewhere()
            throws Exception {
        Path database = Files.copy(home.journal(), folder.resolve("database"));
        Path note = Files.copy(home.journalHead(), folder.resolve("note"));
        write("five");
        VerificationResult before = verify();
        Files.copy(database, home.journal(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(note, home.journalHead(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(verify()).isInstanceOf(Intact.class).isNotEqualTo(before);
    }

    @Test
    void a_note_that_is_gone_or_changed_is_found_and_not_written_anew() throws Exception {
        String note = Files.readString(home.journalHead());
        Files.writeString(home.journalHead(), note.replaceFirst("8", "6"));
        assertBroken(9, Why.HEAD_UNREADABLE);
        Files.delete(home.journalHead());
        assertRefused("five");

        assertBroken(9, Why.HEAD_UNREADABLE);
        assertThat(home.journalHead()).doesNotExist();
    }

    @Test
    void a_key_that_is_gone_is_told_and_never_made_anew() throws Exception {
        Files.delete(home.journalKey());

        assertBroken(1, Why.KEY_MISSING);
        assertThatThrownBy(() -> write("five"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(home.journalKey().toString());
        assertThat(home.journalKey()).doesNotExist();
        try (var journal = journal()) {
            assertThat(journal.list(JournalFilter.ALL, 10)).hasSize(4);
        }
    }

    @Test
    void a_key_that_is_gone_together_with_the_database_is_not_made_anew_either() throws Exception {
        Files.delete(home.journalKey());
        Files.delete(home.journal());

        assertThatThrownBy(() -> write("five")).isInstanceOf(JournalException.class);
        assertThat(home.journalKey()).doesNotExist();
    }

    @Test
    void another_key_is_told() throws Exception {
        Files.write(home.journalKey(), new byte[32]);
        assertBroken(1, Why.KEY_MISSING);
        Files.write(home.journalKey(), new byte[31]);

        assertBroken(1, Why.KEY_MISSING);
        assertThatThrownBy(() -> write("five")).isInstanceOf(JournalException.class);
    }

    @Test
    void a_database_and_a_note_that_are_gone_are_told_by_the_key_that_is_left() throws Exception {
        Files.delete(home.journal());
        Files.delete(home.journalHead());

        assertBroken(1, Why.DATABASE_MISSING);
        assertRefused("five");
        assertThat(home.journal()).doesNotExist();
        assertThat(home.journalHead()).doesNotExist();
    }

    @Test
    void an_empty_database_in_place_of_the_old_one_is_told_by_the_key_that_is_left()
            throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        try (var other = new Journal(HomeFolder.of(elsewhere))) {
            other.begin(revoke("first"));
        }
        Files.delete(home.journalHead());
        Files.copy(
                elsewhere.resolve("journal.db"),
                home.journal(),
                StandardCopyOption.REPLACE_EXISTING);
        tamper("DELETE FROM record");

        assertBroken(1, Why.DATABASE_MISSING);
        assertRefused("five");
    }
}

package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;
import static gatehouse.console.journal.SampleActs.SESSION;
import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.records.JournalHead;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class JournalRenewalTest {
    private static final ActReason WHY = new ActReason("the disk was replaced", "INC-7");

    @TempDir Path folder;
    private HomeFolder home;
    private Journal journal;

    @BeforeEach
    void write_one_act() throws IOException {
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        journal.complete(
                journal.begin(revoke("one")).id(), completion(JournalOutcome.REVOKED, 204, ""));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void a_new_journal_refers_to_the_one_before_and_keeps_its_files() throws IOException {
        JournalHead before = journal.head();
        byte[] key = Files.readAllBytes(home.journalKey());

        JournalEntry first = journal.beginNew(AT, "jana", WHY);

        assertThat(first.act().act()).isEqualTo("journal.beginNew");
        assertThat(first.act().origin().operator()).isEqualTo("jana");
        assertThat(first.act().reason()).isEqualTo(WHY);
        assertThat(first.act().others())
                .containsEntry(
                        "previous",
                        "{\"file\":\"journal-1.db\",\"entries\":1,\"head\":\"%s\"}"
                                .formatted(before.seal()));
        assertThat(first.outcome()).isEqualTo(JournalOutcome.DONE);
        assertThat(journal.list(JournalFilter.ALL, 10)).containsExactly(first);
        assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
        assertThat(folder.resolve("journal-1.db")).isNotEmptyFile();
        assertThat(folder.resolve("journal-1.head")).isNotEmptyFile();
        assertThat(folder.resolve("journal-1.key")).hasBinaryContent(key);
        assertThat(home.journalKey()).hasSize(32);
        assertThat(Files.readAllBytes(home.journalKey())).isNotEqualTo(key);
    }

    @Test
    void after_a_broken_journal_acts_are_refused_until_a_new_one_is_begun() throws IOException {
        Files.delete(home.journalHead());
        assertThatThrownBy(() -> journal.begin(revoke("two"))).isInstanceOf(JournalException.class);

        journal.beginNew(AT, "jana", WHY);

        assertThat(journal.begin(revoke("two")).id()).isEqualTo(3);
        assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
    }

    @Test
    void a_database_that_cannot_be_read_is_kept_as_it_is() throws IOException {
        journal.close();
        Files.writeString(home.journal(), "this is no database ".repeat(200));
        byte[] before = Files.readAllBytes(home.journal());

        JournalEntry first = journal.beginNew(AT, "jana", WHY);

        assertThat(first.act().others().get("previous")).isEqualTo("{\"file\":\"journal-1.db\"}");
        assertThat(folder.resolve("journal-1.db")).hasBinaryContent(before);
    }

    @Test
    void each_new_journal_has_the_next_number() throws IOException {
        journal.beginNew(AT, "jana", WHY);
        journal.beginNew(AT, "jana", WHY);

        assertThat(journal.list(JournalFilter.ALL, 1).getFirst().act().others().get("previous"))
                .contains("journal-2.db");
        assertThat(folder.resolve("journal-2.db")).isNotEmptyFile();
    }

    @Test
    void a_move_that_was_cut_off_is_finished_under_the_same_number() throws IOException {
        journal.close();
        Files.move(home.journalHead(), folder.resolve("journal-1.head"));
        Files.move(home.journalKey(), folder.resolve("journal-1.key"));

        journal.beginNew(AT, "jana", WHY);

        assertThat(folder.resolve("journal-1.db")).isNotEmptyFile();
        assertThat(folder.resolve("journal-2.db")).doesNotExist();
        assertThat(journal.hasActedOn(SESSION)).isTrue();
    }

    @Test
    void after_a_move_that_was_cut_off_at_its_end_acts_are_refused_until_the_new_one_refers()
            throws IOException {
        journal.close();
        for (String part : new String[] {"head", "key", "db"}) {
            Files.move(folder.resolve("journal." + part), folder.resolve("journal-1." + part));
        }
        assertThat(journal.verify())
                .isEqualTo(
                        new VerificationResult.Broken(1, VerificationResult.Why.DATABASE_MISSING));

        JournalEntry first = journal.beginNew(AT, "jana", WHY);

        assertThat(first.act().others().get("previous")).contains("journal-1.db");
        assertThat(journal.begin(revoke("two")).id()).isEqualTo(3);
    }

    @Test
    void a_target_of_a_journal_that_was_kept_is_still_known() throws IOException {
        journal.beginNew(AT, "jana", WHY);
        journal.beginNew(AT, "jana", WHY);

        assertThat(journal.hasActedOn(SESSION)).isTrue();
        assertThat(journal.hasActedOn("other")).isFalse();
    }

    @Test
    void where_there_is_no_journal_there_is_nothing_to_refer_to() throws IOException {
        try (var empty = new Journal(HomeFolder.of(folder.resolve("empty")))) {
            assertThatThrownBy(() -> empty.beginNew(AT, "jana", WHY))
                    .isInstanceOf(JournalException.class);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows moves no file that is open")
    void an_act_under_way_in_another_process_is_never_completed_in_the_new_journal()
            throws IOException {
        try (var other = new Journal(home)) {
            long id = other.begin(revoke("two")).id();
            journal.beginNew(AT, "jana", WHY);
            journal.begin(revoke("three"));

            assertThatThrownBy(
                            () -> other.complete(id, completion(JournalOutcome.REVOKED, 204, "")))
                    .isInstanceOf(JournalException.class);
            assertThat(other.begin(revoke("four")).id()).isEqualTo(4);
            assertThat(journal.unfinished()).hasSize(2);
            assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
        }
    }
}

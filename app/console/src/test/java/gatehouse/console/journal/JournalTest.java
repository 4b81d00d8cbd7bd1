package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;
import static gatehouse.console.journal.SampleActs.SESSION;
import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.words.VisibleText;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;

class JournalTest {
    private static final InstantSource CLOCK = InstantSource.fixed(AT.plusMillis(41));

    @TempDir Path folder;
    private HomeFolder home;
    private Journal journal;

    @BeforeEach
    void open() {
        home = HomeFolder.of(folder.resolve("home ?mode=memory&#%41"));
        journal = new Journal(home);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void a_journal_that_is_only_looked_at_makes_no_file() throws IOException {
        assertThat(journal.list(JournalFilter.ALL, 10)).isEmpty();
        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void an_act_is_there_before_it_is_completed_and_its_outcome_is_unknown() throws IOException {
        JournalEntry begun = journal.begin(revoke("stuck"));

        assertThat(home.journal()).isNotEmptyFile();
        assertThat(again().list(JournalFilter.ALL, 10)).containsExactly(begun);
        assertThat(again().unfinished()).containsExactly(begun);
        assertThat(begun.completion()).isNull();
        assertThat(begun.outcome()).isEqualTo(JournalOutcome.UNKNOWN);
    }

    @Test
    void an_act_comes_back_as_it_was_completed() throws IOException {
        JournalEntry begun = journal.begin(revoke("stuck"));
        journal.complete(begun.id(), completion(JournalOutcome.REVOKED, 204, "gone"));

        var completion = completion(JournalOutcome.REVOKED, 204, "gone");
        assertThat(again().list(JournalFilter.ALL, 10))
                .containsExactly(new JournalEntry(begun.id(), begun.act(), completion));
        assertThat(again().unfinished()).isEmpty();
    }

    @Test
    void the_full_id_of_the_target_is_nowhere() throws IOException {
        JournalEntry begun = journal.begin(revoke("stuck"));
        journal.close();

        assertThat(begun.act().target().id()).matches("soZI7c…[0-9a-f]{12}");
        try (var files = Files.list(home.folder())) {
            assertThat(files)
                    .allSatisfy(file ->
                            assertThat(new String(Files.readAllBytes(file), "ISO-8859-1"))
                                    .doesNotContain(SESSION));
        }
        assertThat(revoke("stuck").toString()).doesNotContain(SESSION);
    }

    @Test
    void the_same_target_is_recognised_and_another_is_not_taken_for_it() throws IOException {
        String first = journal.begin(revoke(SESSION, "a")).act().target().id();
        String again = again().begin(revoke(SESSION, "b")).act().target().id();
        String other = journal.begin(revoke(SESSION + "x", "c")).act().target().id();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first).startsWith("soZI7c…");
    }

    @Test
    void a_target_that_was_acted_on_is_known_by_its_whole_id_only() throws IOException {
        assertThat(journal.hasActedOn(SESSION)).isFalse();
        journal.begin(revoke(SESSION, "stuck"));
        String kept = journal.begin(revoke("other", "of " + SESSION)).act().target().id();

        assertThat(again().hasActedOn(SESSION)).isTrue();
        assertThat(again().hasActedOn("other")).isTrue();
        for (String id : new String[] {"", "s", "soZI7c", SESSION + "x", kept, "OTHER"}) {
            assertThat(again().hasActedOn(id)).as(id).isFalse();
        }
    }

    @Test
    void a_keyed_hash_in_a_reason_makes_no_target_known() throws IOException {
        journal.begin(revoke("", "first"));
        String mark = RecordSigner.of(Files.readAllBytes(home.journalKey())).mark(SESSION);
        journal.begin(revoke("third", "see soZI7c" + mark));

        assertThat(journal.hasActedOn(SESSION)).isFalse();
        assertThat(journal.hasActedOn("third")).isTrue();
    }

    @Test
    void the_head_is_how_far_the_journal_is() throws IOException {
        assertThat(journal.head()).isEqualTo(new JournalHead(0, "0".repeat(64)));
        journal.complete(
                journal.begin(revoke("stuck")).id(), completion(JournalOutcome.REVOKED, 204, ""));
        journal.begin(revoke("again"));

        JournalHead head = again().head();
        assertThat(head.entries()).isEqualTo(2);
        assertThat(journal.verify()).isEqualTo(new VerificationResult.Intact(2, head.seal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abcd", "😀😀"})
    void of_a_short_target_no_more_than_half_is_shown(String id) throws IOException {
        String shown = journal.begin(revoke(id, "")).act().target().id();

        assertThat(shown.substring(0, shown.indexOf('…')).length())
                .isLessThanOrEqualTo(id.length() / 2);
    }

    @Test
    void the_newest_come_first_and_no_more_than_asked_for() throws IOException {
        for (String reason : new String[] {"one", "two", "three"}) {
            journal.complete(
                    journal.begin(revoke(reason)).id(),
                    completion(JournalOutcome.REVOKED, 204, ""));
        }

        assertThat(journal.list(JournalFilter.ALL, 2))
                .extracting(entry -> entry.act().reason().text())
                .containsExactly("three", "two");
        assertThat(journal.list(JournalFilter.ALL, 0)).isEmpty();
    }

    @Test
    void a_filter_wants_every_word_in_any_text() throws IOException {
        JournalEntry refused = journal.begin(revoke("PŘEPÁŽKA stuck"));
        journal.complete(refused.id(), completion(JournalOutcome.REFUSED, 423, "locked elsewhere"));
        journal.begin(revoke("other"));

        for (String filter : new String[] {"přepážka", "p01 LOCKED", "refused", " inc-7 stuck "}) {
            assertThat(journal.list(SampleActs.filter(filter), 10))
                    .extracting(JournalEntry::id)
                    .containsExactly(1L);
        }
        assertThat(journal.list(SampleActs.filter("stuck other"), 10)).isEmpty();
        assertThat(journal.list(SampleActs.filter("majiteľ"), 10)).hasSize(2);
    }

    @Test
    void times_are_kept_in_milliseconds() throws IOException {
        ActRecord precise =
                SampleActs.at(Instant.parse("2026-05-06T07:08:09.123456789Z"), SESSION, "stuck");

        assertThat(journal.begin(precise).act().at()).isEqualTo("2026-05-06T07:08:09.123Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\";\"x\")",
                "exe\u202Egpj",
                "a\u0000b\r\nc\u200bd",
                "'); DROP TABLE record; --",
                "lone \ud800 surrogate",
                "😀 \"quoted\" \\ back"
            })
    void a_text_is_kept_as_it_is_and_shown_with_marks(String text) throws IOException {
        JournalEntry begun = journal.begin(revoke(text));
        journal.complete(begun.id(), completion(JournalOutcome.REFUSED, 400, text));
        JournalEntry kept = again().list(JournalFilter.ALL, 1).getFirst();

        assertThat(kept.act().reason().text()).isEqualTo(text);
        assertThat(kept.completion()).isNotNull();
        assertThat(kept.completion().detail()).isEqualTo(text);
        assertThat(kept.visible().act().reason().text()).isEqualTo(VisibleText.text(text));
        assertThat(kept.visible().completion().detail()).isEqualTo(VisibleText.text(text));
        assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
    }

    @Property(tries = 200)
    void every_text_survives_the_record(@ForAll String text) {
        assertThat(RecordBody.act(RecordBody.of(revoke(text)))).isEqualTo(revoke(text));
    }

    @Test
    void an_act_is_completed_once() throws IOException {
        long id = journal.begin(revoke("stuck")).id();
        journal.complete(id, completion(JournalOutcome.REVOKED, 204, ""));

        assertThatThrownBy(() -> journal.complete(id, completion(JournalOutcome.REFUSED, 400, "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.list(JournalFilter.ALL, 1).getFirst().outcome())
                .isEqualTo(JournalOutcome.REVOKED);
        assertThat(journal.begin(revoke("next")).id()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2, 99})
    void only_what_was_begun_can_be_completed(long id) throws IOException {
        journal.complete(
                journal.begin(revoke("stuck")).id(), completion(JournalOutcome.REVOKED, 204, ""));

        assertThatThrownBy(() -> journal.complete(id, completion(JournalOutcome.REVOKED, 204, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interrupted_thread_can_still_write_down_what_it_did() throws IOException {
        long id = journal.begin(revoke("stuck")).id();
        Thread.currentThread().interrupt();
        journal.complete(id, completion(JournalOutcome.UNKNOWN, 0, "cancelled"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.verify()).isInstanceOf(VerificationResult.Intact.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void key_and_note_are_for_the_owner_only() throws IOException {
        journal.begin(revoke("stuck"));

        for (Path file : new Path[] {home.journalKey(), home.journalHead()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(home.journalKey()).hasSize(32);
    }

    @Test
    void a_home_that_cannot_be_written_refuses_to_begin() throws IOException {
        Files.createFile(home.folder());

        assertThatThrownBy(() -> journal.begin(revoke("stuck")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(home.journal().toString());
    }

    @Test
    void a_database_that_is_none_is_left_alone_and_told() throws IOException {
        home.create();
        Files.writeString(home.journal(), "this is no database, whatever it says ".repeat(200));
        byte[] before = Files.readAllBytes(home.journal());

        assertThatThrownBy(() -> journal.begin(revoke("stuck")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(home.journal().toString())
                .hasMessageContaining("Nothing was changed in it");
        assertThatThrownBy(() -> journal.list(JournalFilter.ALL, 10))
                .isInstanceOf(JournalException.class);
        assertThat(home.journal()).hasBinaryContent(before);
    }

    @Test
    void once_the_trouble_is_over_the_journal_goes_on() throws IOException {
        home.create();
        Files.writeString(home.journal(), "no database ".repeat(200));
        assertThatThrownBy(() -> journal.begin(revoke("stuck")))
                .isInstanceOf(JournalException.class);
        Files.delete(home.journal());

        assertThat(journal.begin(revoke("stuck")).id()).isEqualTo(1);
    }

    private Journal again() {
        return new Journal(home);
    }
}

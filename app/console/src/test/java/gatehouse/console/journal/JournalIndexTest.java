package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.filter;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class JournalIndexTest {
    private static final Instant LAST_DAY = Instant.parse("2026-12-31T23:59:59.999Z");

    @TempDir Path folder;
    private Journal journal;
    private JournalIndex index;

    @BeforeEach
    void open() {
        journal = new Journal(HomeFolder.of(folder));
        index = new JournalIndex(journal);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void a_journal_that_nobody_began_has_no_entries() throws Exception {
        assertThat(index.search(JournalFilter.ALL, 9)).isEqualTo(matches(List.of(), 0, 0));
        assertThat(index.search(filter("stuck"), 9)).isEqualTo(matches(List.of(), 0, 0));
    }

    @Test
    void what_is_written_between_two_searches_is_found_by_the_second() throws Exception {
        JournalEntry first = journal.begin(revoke("stuck"));
        assertThat(index.search(filter("stuck outcome:unknown"), 9).entries())
                .containsExactly(first);

        try (var elsewhere = new Journal(HomeFolder.of(folder))) {
            elsewhere.complete(first.id(), completion(JournalOutcome.REVOKED, 204, "gone"));
            elsewhere.begin(revoke("stuck too"));
        }

        assertThat(index.search(filter("stuck outcome:revoked gone"), 9).entries())
                .containsExactly(journal.find(first.id()).orElseThrow());
        assertThat(index.search(filter("stuck"), 9).matching()).isEqualTo(2);
    }

    @Test
    void only_the_newest_are_given_and_all_are_counted() throws Exception {
        for (int at = 0; at < 40; at++) {
            journal.begin(revoke("session-" + at, at % 2 == 0 ? "even" : "odd"));
        }

        EntryMatches matches = index.search(filter("even"), 3);

        assertThat(matches.entries()).extracting(JournalEntry::id).containsExactly(39L, 37L, 35L);
        assertThat(matches.matching()).isEqualTo(20);
        assertThat(matches.total()).isEqualTo(40);
    }

    @Test
    void a_new_journal_is_read_from_its_start() throws Exception {
        journal.begin(revoke("stuck"));
        assertThat(index.search(filter("stuck"), 9).total()).isEqualTo(1);

        journal.beginNew(SampleActs.AT, "jana", new ActReason("run-2", "broken", ""));

        assertThat(index.search(filter("stuck"), 9)).isEqualTo(matches(List.of(), 0, 1));
    }

    @Test
    void a_time_is_found_by_any_part_of_how_it_is_written() throws Exception {
        for (Instant at :
                List.of(
                        LAST_DAY,
                        LAST_DAY.plusMillis(1),
                        Instant.EPOCH.minus(Duration.ofMillis(2)))) {
            JournalEntry entry = journal.begin(SampleActs.at(at, "session", "any"));
            assertThat(index.search(filter('"' + at.toString() + '"'), 9).entries())
                    .containsExactly(entry);
        }
        assertThat(index.search(filter("23:59:59.99*z"), 9).matching()).isEqualTo(2);
    }

    @Test
    void a_search_that_is_interrupted_gives_nothing_and_the_next_one_all() throws Exception {
        journal.begin(revoke("stuck"));

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> index.search(filter("stuck"), 9))
                .isInstanceOf(InterruptedException.class);

        assertThat(index.search(filter("stuck"), 9).matching()).isEqualTo(1);
    }

    private static EntryMatches matches(List<JournalEntry> entries, long matching, long total) {
        return new EntryMatches(entries, matching, total);
    }
}

package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.filter;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.EntryOrder.OrderKey;

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
        for (JournalFilter filter : List.of(JournalFilter.ALL, filter("stuck"))) {
            EntryMatches matches = index.search(filter, 9);
            assertThat(matches.entries()).isEmpty();
            assertThat(matches.matching()).isZero();
            assertThat(matches.total()).isZero();
        }
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
    void entries_are_sorted_by_a_text_and_those_with_the_same_come_newest_first() throws Exception {
        for (String ticket : List.of("INC-2", "", "inc-1", "INC-2")) {
            journal.begin(SampleActs.withTicket(ticket));
        }

        assertThat(sorted(OrderKey.TICKET, false)).containsExactly(2L, 3L, 4L, 1L);
        assertThat(sorted(OrderKey.TICKET, true)).containsExactly(4L, 1L, 3L, 2L);
        assertThat(sorted(OrderKey.TIME, false)).containsExactly(1L, 2L, 3L, 4L);
    }

    private List<Long> sorted(OrderKey key, boolean descending) throws Exception {
        return index.search(JournalFilter.ALL, new EntryOrder(key, descending), 0).numbers(0, 9);
    }

    @Test
    void a_new_journal_is_read_from_its_start() throws Exception {
        journal.begin(revoke("stuck"));
        assertThat(index.search(filter("stuck"), 9).total()).isEqualTo(1);

        journal.beginNew(SampleActs.AT, "jana", new ActReason("run-2", "broken", ""));

        EntryMatches matches = index.search(filter("stuck"), 9);
        assertThat(matches.matching()).isZero();
        assertThat(matches.total()).isEqualTo(1);
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
}

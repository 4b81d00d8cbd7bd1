package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.filter.FilterableFact;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

class EntryDetailViewModelTest {
    @TempDir private Path folder;
    private JournalBrowsingBench bench;
    private EntryDetailViewModel detail;

    @BeforeEach
    void begin() {
        bench = new JournalBrowsingBench(folder);
        detail =
                new EntryDetailViewModel(
                        bench.services,
                        bench.list,
                        entry -> () -> List.of(new EntryLink("to " + entry.id(), () -> {})),
                        bench.background,
                        bench.clock,
                        TimeFormat.in(ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    private EntryDetail looksAt(JournalEntry entry) {
        detail.look(entry);
        bench.ui.until(() -> entry.id() == shownId());
        return ((EntryDetailState.Shown) detail.stateProperty().get()).detail();
    }

    private long shownId() {
        return detail.stateProperty().get() instanceof EntryDetailState.Shown(EntryDetail shown)
                ? shown.entry().id()
                : 0;
    }

    @Test
    void every_member_is_told_in_words() throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana (12)", "soZIt6abcdef");
        bench.open();

        List<FilterableFact> facts = detail.facts(looksAt(entry).entry());

        assertThat(facts)
                .extracting(line -> line.fact().text())
                .contains(
                        "Begun: 21 Nov 2026, 14:03:22 Z (2026-11-21T14:03:22Z)",
                        "Server: clock 1.2 s ahead of this computer",
                        "Who: jana",
                        "Signed in as: Majiteľ on TOOL1",
                        "Environment: Store 12 (PRODUCTION)",
                        "Connection: portos",
                        "Act: Revoke session (sessions.revoke)",
                        "Person: Jana (12)",
                        "Device: P01",
                        "Reason: it hangs",
                        "Ticket: INC-7",
                        "Run: run-Jana (12)",
                        "Outcome: done",
                        "Detail: confirmed by a second look (CONFIRMED)",
                        "Sent: once",
                        "HTTP status: 204");
        assertThat(detail.text().orElseThrow())
                .contains("Target: soZIt6…")
                .doesNotContain("soZIt6abcdef");
    }

    @Test
    void a_hidden_character_is_marked_in_the_detail_and_in_the_text_for_a_ticket()
            throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana \u202e(12)");
        bench.open();
        looksAt(entry);

        assertThat(detail.text().orElseThrow())
                .contains("Person: Jana ⟨U+202E⟩(12)")
                .doesNotContain("\u202e");
    }

    @Test
    void the_list_is_filtered_by_a_value_and_no_longer_by_a_second_click() throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana (12)", "one");
        bench.open();

        assertThat(
                        detail.facts(looksAt(entry).entry()).stream()
                                .flatMap(line -> line.term().stream()))
                .containsExactly(
                        "operator:jana",
                        "environment:\"Store 12\"",
                        "act:sessions.revoke",
                        "person:\"Jana (12)\"",
                        "device:P01",
                        "target:" + entry.act().target().id(),
                        "ticket:INC-7",
                        "run:\"run-Jana (12)\"",
                        "outcome:done");
        detail.filterBy("ticket:INC-7");
        assertThat(bench.list.filter().textProperty().get()).isEqualTo("ticket:INC-7");
        detail.filterBy("ticket:INC-7");
        assertThat(bench.list.filter().textProperty().get()).isEmpty();
    }

    @Test
    void what_stands_around_it_is_shown() throws IOException {
        JournalEntry first = bench.writes("sessions.revoke", "Jana (12)", "one");
        JournalEntry second = bench.writes("sessions.revoke", "Peter (13)", "two");
        JournalEntry third = bench.writes("sessions.revoke", "Jana (12)", "one");
        bench.open();

        EntryDetail shown = looksAt(second);
        assertThat(shown.before().map(JournalEntry::id)).hasValue(first.id());
        assertThat(shown.after().map(JournalEntry::id)).hasValue(third.id());
        assertThat(shown.sameTarget()).isEmpty();

        assertThat(looksAt(first).sameTarget())
                .extracting(JournalEntry::id)
                .containsExactly(third.id());
        assertThat(looksAt(third).after()).isEmpty();
    }

    @Test
    void all_about_the_same_target_are_shown_in_the_list() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)", "one");
        bench.writes("sessions.revoke", "Peter (13)", "two");
        JournalEntry third = bench.writes("sessions.revoke", "Jana (12)", "one");
        bench.open();
        looksAt(third);

        detail.showSameTarget();

        bench.shows("Jana (12)", "Jana (12)");
    }

    @Test
    void an_entry_that_the_filter_hides_is_looked_at_once_the_filter_is_cleared()
            throws IOException {
        JournalEntry hidden = bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.revoke", "Peter (13)");
        bench.open();
        bench.filters("person:*(13)");
        bench.shows("Peter (13)");

        looksAt(hidden);

        assertThat(bench.list.filter().textProperty().get()).isEmpty();
    }

    @Test
    void an_act_that_ends_while_it_is_looked_at_is_shown_with_its_outcome() throws IOException {
        JournalEntry open =
                bench.journal.begin(
                        JournalBrowsingBench.record("sessions.revoke", "Jana (12)", "one"));
        bench.open();
        assertThat(looksAt(open).entry().completion()).isNull();

        bench.journal.complete(open.id(), JournalBrowsingBench.done());
        bench.list.read();

        bench.ui.until(() ->
                detail.stateProperty().get() instanceof EntryDetailState.Shown(EntryDetail shown)
                        && shown.entry().completion() != null);
    }

    @Test
    void links_are_found_beside_the_thread_of_the_window() throws IOException {
        JournalEntry entry = bench.writes("sessions.revoke", "Jana (12)");
        bench.open();

        assertThat(looksAt(entry).links())
                .extracting(EntryLink::text)
                .containsExactly("to " + entry.id());
    }
}

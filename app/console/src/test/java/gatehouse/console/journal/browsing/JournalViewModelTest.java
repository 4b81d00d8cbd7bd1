package gatehouse.console.journal.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.EntryOrder;
import gatehouse.console.journal.EntryOrder.OrderKey;
import gatehouse.console.work.ScreenNotice.NoticeKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JournalViewModelTest {
    @TempDir private Path folder;
    private JournalBrowsingBench bench;

    @BeforeEach
    void begin() {
        bench = new JournalBrowsingBench(folder);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void a_journal_without_an_entry_says_so() {
        bench.open();

        assertThat(bench.list.noticeProperty().get().title()).isEqualTo("No entries yet");
        assertThat(bench.list.headlineProperty().get()).isEqualTo("0 of 0 · read 14:03:22");
    }

    @Test
    void the_newest_entries_stand_first() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.revoke", "Peter (13)");
        bench.open();

        bench.shows("Peter (13)", "Jana (12)");
        assertThat(bench.list.headlineProperty().get()).isEqualTo("2 of 2 · read 14:03:22");
    }

    @Test
    void what_another_process_wrote_is_there_after_reading_again() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.open();

        bench.writes("sessions.revoke", "Peter (13)");
        bench.list.read();

        bench.shows("Peter (13)", "Jana (12)");
    }

    @Test
    void an_act_that_was_open_is_shown_with_its_outcome_later() throws IOException {
        var begun =
                bench.journal.begin(
                        JournalBrowsingBench.record("sessions.revoke", "Jana (12)", "target"));
        bench.open();
        assertThat(outcome()).isEqualTo("unknown");

        bench.journal.complete(begun.id(), JournalBrowsingBench.done());
        bench.list.read();

        bench.ui.until(() -> outcome().equals("done"));
    }

    private String outcome() {
        return bench.list
                .rows()
                .getFirst()
                .entry()
                .map(entry -> bench.list.words().text(JournalColumn.OUTCOME, entry))
                .orElse("");
    }

    @Test
    void a_filter_hides_entries_and_is_cleared_from_the_notice() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.open();

        bench.filters("person:nobody");
        bench.ui.until(() -> bench.list.noticeProperty().get().kind() == NoticeKind.EMPTY);
        assertThat(bench.list.noticeProperty().get().title()).isEqualTo("No matches in 1 entry");
        assertThat(bench.list.headlineProperty().get()).startsWith("0 of 1");

        bench.list.noticeProperty().get().act().orElseThrow().run();
        bench.shows("Jana (12)");
    }

    @Test
    void a_wrong_filter_leaves_the_last_good_one_in_force() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.signIn", "Peter (13)");
        bench.open();
        bench.filters("act:sessions.revoke");
        bench.shows("Jana (12)");

        bench.filters("act:sessions.revoke time<soon");
        assertThat(bench.list.filter().wrongProperty().get()).isPresent();
        bench.list.read();
        bench.ui.until(() -> bench.people().size() == 1);
    }

    @Test
    void a_filter_is_completed_by_what_the_entries_have() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.open();
        bench.filters("act:sess");
        bench.list.filter().complete(8);
        bench.ui.until(() -> !bench.list.filter().completionsProperty().get().isEmpty());

        assertThat(bench.list.filter().completionsProperty().get())
                .containsExactly(new FilterCompletion(4, 8, "sessions.revoke", "Revoke session"));
    }

    @Test
    void filters_of_the_journal_are_kept_apart_from_others() {
        bench.list.filter().saved().keep(new SavedFilter("mine", "operator:jana"), _ -> {});
        bench.background.close();

        assertThat(bench.preferences.texts("journal.filters.names", List.of()))
                .containsExactly("mine");
    }

    @Test
    void entries_are_sorted_by_a_column() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.writes("sessions.revoke", "Adam (14)");
        bench.writes("sessions.revoke", "Peter (13)");
        bench.open();

        bench.list.orderProperty().set(new EntryOrder(OrderKey.PERSON, false));

        bench.shows("Adam (14)", "Jana (12)", "Peter (13)");
    }

    @Test
    void a_line_far_down_gets_its_entry_once_it_is_drawn() throws IOException {
        for (int at = 0; at < 250; at++) {
            bench.writes("sessions.revoke", "Person " + at);
        }
        bench.open();
        assertThat(bench.list.rows().get(220).entry()).isEmpty();

        bench.ui.until(() -> bench.list.arrivalsProperty().get() == 1);

        assertThat(bench.people().get(220)).isEqualTo("Person 29");
    }

    @Test
    void a_journal_that_was_begun_anew_shows_nothing_of_the_old_one() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");
        bench.open();
        bench.shows("Jana (12)");

        bench.journal.beginNew(JournalBrowsingBench.NOW, "jana", new ActReason("damaged", "INC-8"));
        bench.list.read();

        bench.shows("");
    }

    @Test
    void a_journal_that_cannot_be_read_says_why_and_is_read_once_it_can() throws IOException {
        Path database = folder.resolve("journal.db");
        Files.createDirectories(database);
        bench.list.open();
        bench.ui.until(() -> bench.list.noticeProperty().get().kind() == NoticeKind.FAILED);
        assertThat(bench.list.noticeProperty().get().text()).isNotEmpty();

        Files.delete(database);
        bench.writes("sessions.revoke", "Jana (12)");
        bench.list.noticeProperty().get().act().orElseThrow().run();

        bench.shows("Jana (12)");
    }

    @Test
    void nothing_is_read_before_the_place_is_opened() throws IOException {
        bench.writes("sessions.revoke", "Jana (12)");

        bench.filters("person:*(12)");

        assertThat(bench.list.stateProperty().get()).isEqualTo(new JournalListState.Idle());
    }
}

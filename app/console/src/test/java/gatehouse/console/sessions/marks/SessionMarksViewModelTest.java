package gatehouse.console.sessions.marks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.FilteredSessions;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;

class SessionMarksViewModelTest {
    private static final Session TILL = SampleSessions.session("till");
    private static final Session OFFICE =
            SampleSessions.session("office", "7", "BackOffice", "BackOffice");
    private static final Session WAITER = SampleSessions.session("waiter", "12", "PDA-3", "PDA");

    private MarkableRows view;
    private final SessionMarksViewModel marks = new SessionMarksViewModel(() -> view);

    SessionMarksViewModelTest() throws InterruptedException {
        show("", SampleSessions.table(List.of(TILL, OFFICE, WAITER)));
    }

    @Test
    void a_mark_is_set_and_taken_away() {
        marks.toggle("till");
        assertThat(marks.isMarked("till")).isTrue();
        assertThat(marks.textProperty().get()).isEqualTo("1 marked");

        marks.toggle("till");

        assertThat(marks.isMarked("till")).isFalse();
        assertThat(marks.textProperty().get()).isEmpty();
    }

    @Test
    void marks_survive_a_filter_that_hides_them_and_that_is_said() throws Exception {
        marks.markShown();

        show("devicetype:PDA", view.table());

        assertThat(marks.textProperty().get())
                .isEqualTo("3 marked, 2 of them hidden by the filter");
        assertThat(ids()).containsExactlyInAnyOrder("till", "office", "waiter");
    }

    @Test
    void marking_all_adds_what_the_filter_shows_to_what_is_marked() throws Exception {
        marks.toggle("till");
        show("devicetype:PDA", view.table());

        marks.markShown();

        assertThat(ids()).containsExactly("till", "waiter");
    }

    @Test
    void marks_follow_their_sessions_into_another_table() throws Exception {
        marks.toggle("waiter");

        show("", SampleSessions.table(List.of(WAITER, OFFICE, TILL)));

        assertThat(ids()).containsExactly("waiter");
        assertThat(marks.textProperty().get()).isEqualTo("1 marked");
    }

    @Test
    void a_session_that_is_missing_stays_marked_and_comes_back() throws Exception {
        SessionTable whole = view.table();
        marks.markShown();

        show("", SampleSessions.table(List.of(TILL)));

        assertThat(marks.textProperty().get())
                .isEqualTo("3 marked, 2 of them no longer in the list");
        assertThat(ids()).containsExactlyInAnyOrder("till", "office", "waiter");
        show("", whole);
        assertThat(marks.textProperty().get()).isEqualTo("3 marked");
    }

    @Test
    void another_session_under_the_same_id_is_not_marked() throws Exception {
        marks.toggle("till");

        show("", SampleSessions.table(List.of(SampleSessions.session("till", "12", "P01", "PDA"))));

        assertThat(marks.isMarked("till")).isFalse();
        assertThat(marks.marksProperty().get().sessions()).containsExactly(TILL);
        marks.toggle("till");
        assertThat(marks.marksProperty().get().sessions())
                .singleElement()
                .matches(session -> session.userName().equals("12"));
    }

    @Test
    void a_session_that_is_missing_can_be_unmarked() throws Exception {
        marks.markShown();
        show("", SampleSessions.table(List.of(TILL)));

        marks.toggle("waiter");

        assertThat(ids()).containsExactlyInAnyOrder("till", "office");
    }

    @Test
    void a_range_grows_and_shrinks_and_keeps_what_was_marked_before() {
        marks.toggle(id(2));
        marks.extendRange(0, 1);
        assertThat(ids()).hasSize(3);

        marks.extendRange(0, 0);

        assertThat(ids()).containsExactlyInAnyOrder(id(0), id(2));
    }

    @Test
    void a_range_begins_where_the_last_mark_was_set() {
        marks.toggle(id(2));
        marks.startRange(2);

        marks.extendRange(0, 1);

        assertThat(ids()).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void a_session_that_has_ended_is_not_marked() {
        var ended = new BitSet();
        ended.set(view.table().find("office"));
        view = new EndedRows(view, ended);

        marks.markShown();
        assertThat(ids()).containsExactlyInAnyOrder("till", "waiter");

        marks.toggle("office");
        marks.extendRange(0, 2);
        assertThat(ids()).doesNotContain("office");
    }

    @Test
    void boxes_are_offered_while_armed_and_while_anything_is_marked() {
        assertThat(marks.offered().getValue()).isFalse();
        marks.armedProperty().set(true);
        assertThat(marks.offered().getValue()).isTrue();

        marks.toggle("till");
        marks.armedProperty().set(false);
        assertThat(marks.offered().getValue()).isTrue();

        marks.clear();
        assertThat(marks.offered().getValue()).isFalse();
        marks.toggle("till");
        assertThat(ids()).containsExactly("till");
    }

    @Test
    void all_that_is_shown_is_marked_without_touching_a_row() {
        view = new UntouchableRows(view.table(), 1_000_000);

        marks.markShown();

        assertThat(marks.marksProperty().get().count()).isEqualTo(1_000_000);
    }

    /** Shows a table as the list does. */
    private void show(String filter, SessionTable table) throws InterruptedException {
        SessionMarks before = marks.marksProperty().get();
        SessionMarks after = before.in(table);
        SessionFilter parsed =
                ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(filter)).filter();
        view =
                FilteredSessions.of(
                        table,
                        SampleSessions.DIRECTORY,
                        parsed,
                        SessionOrder.by(SessionFields.USER),
                        OwnSessionFinder.NONE,
                        SampleSessions.NOW);
        assertThat(marks.move(before, after)).isTrue();
        marks.update();
    }

    private String id(int index) {
        return view.table().sessionId(view.row(index));
    }

    private List<String> ids() {
        return marks.marksProperty().get().sessions().stream().map(Session::sessionId).toList();
    }

    /** Rows of which some have ended. */
    private record EndedRows(MarkableRows rows, BitSet ended) implements MarkableRows {
        @Override
        public SessionTable table() {
            return rows.table();
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public int row(int index) {
            return rows.row(index);
        }

        @Override
        public BitSet shown() {
            return rows.shown();
        }

        @Override
        public BitSet added() {
            return rows.added();
        }
    }

    /** So many rows that nobody may look at one of them. */
    private record UntouchableRows(SessionTable table, int size) implements MarkableRows {
        @Override
        public int row(int index) {
            throw new AssertionError(index);
        }

        @Override
        public BitSet shown() {
            var all = new BitSet();
            all.set(0, size);
            return all;
        }

        @Override
        public BitSet added() {
            return new BitSet();
        }

        @Override
        public BitSet ended() {
            return new BitSet();
        }
    }
}

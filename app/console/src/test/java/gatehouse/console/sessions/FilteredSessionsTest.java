package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

class FilteredSessionsTest {
    private static final Session TILL =
            SampleSessions.session("till", "999", "P01", "CashRegister");
    private static final Session PHONE = SampleSessions.session("phone", "12", "PDA-3", "PDA");
    private static final Session STRANGER = SampleSessions.session("stranger", "3", "P09", "PDA");
    private static final Session OFFICE = SampleSessions.session("office", "7", "PC", "BackOffice");

    private final FilteredSessions view;

    FilteredSessionsTest() throws InterruptedException {
        view =
                FilteredSessions.of(
                        SampleSessions.table(List.of(TILL, OFFICE, PHONE)),
                        SampleSessions.DIRECTORY,
                        ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse("-office"))
                                .filter(),
                        SessionOrder.by(SessionFields.DEVICE).reversed(),
                        OwnSessionFinder.NONE,
                        SampleSessions.NOW);
    }

    @Test
    void shows_what_the_filter_left_in_the_order_asked_for() {
        assertThat(view.size()).isEqualTo(2);
        assertThat(view.lines())
                .extracting(SessionLine::sessionId)
                .containsExactly("phone", "till");
        assertThat(view.table().size()).isEqualTo(3);
        assertThat(view.row(0)).isEqualTo(2);
    }

    @Test
    void a_line_is_the_session_with_whose_it_is_and_what_became_of_it() {
        assertThat(view.line(1))
                .isEqualTo(new SessionLine(TILL, SessionOwnership.NO, SessionChange.NONE));
    }

    @Test
    void what_is_new_and_used_is_marked_and_what_is_gone_stands_at_the_end()
            throws InterruptedException {
        Session used = SampleSessions.with(PHONE, SampleSessions.NOW, PHONE.expiresAt(), 5L);
        FilteredSessions now =
                after(List.of(TILL, PHONE, OFFICE), List.of(OFFICE, used, STRANGER), "");

        assertThat(now.lines())
                .extracting(SessionLine::sessionId, SessionLine::change)
                .containsExactly(
                        tuple("office", SessionChange.NONE),
                        tuple("phone", SessionChange.USED),
                        tuple("stranger", SessionChange.NEW),
                        tuple("till", SessionChange.GONE));
        assertThat(now.size()).isEqualTo(3);
        assertThat(now.goneSize()).isEqualTo(1);
        assertThat(now.indexOf("till")).isEqualTo(3);
        assertThat(now.changes().text(TimeFormat.in(ZoneOffset.UTC)))
                .isEqualTo("1 new, 1 used, 1 ended since 14:03:22");
    }

    @Test
    void a_filter_holds_for_what_is_gone_too() throws InterruptedException {
        FilteredSessions now = after(List.of(TILL, PHONE), List.of(), "dev:P01");

        assertThat(now.lines()).extracting(SessionLine::sessionId).containsExactly("till");
    }

    @Test
    void where_a_reading_is_incomplete_nothing_is_called_gone() throws InterruptedException {
        SessionListChanges changes =
                SessionListChanges.between(
                        read(List.of(TILL, PHONE), new ReadingProgress.Complete()),
                        read(List.of(PHONE), new ReadingProgress.Moved(5)),
                        OwnSessionFinder.NONE);

        assertThat(changes.diff().goneCount()).isZero();
    }

    @Test
    void the_use_that_gatehouse_itself_makes_of_its_session_is_no_news()
            throws InterruptedException {
        Session used = SampleSessions.with(TILL, SampleSessions.NOW, TILL.expiresAt(), 5L);
        SessionListChanges changes =
                SessionListChanges.between(
                        read(List.of(TILL), new ReadingProgress.Complete()),
                        read(List.of(used), new ReadingProgress.Complete()),
                        (_, _) -> SessionOwnership.MAYBE);

        assertThat(changes.text(TimeFormat.in(ZoneOffset.UTC))).isEmpty();
    }

    private static FilteredSessions after(List<Session> before, List<Session> now, String filter)
            throws InterruptedException {
        SessionListReading later = read(now, new ReadingProgress.Complete());
        SessionListChanges changes =
                SessionListChanges.between(
                        read(before, new ReadingProgress.Complete()), later, OwnSessionFinder.NONE);
        return FilteredSessions.of(
                later.table(),
                changes,
                SampleSessions.DIRECTORY,
                ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(filter)).filter(),
                SessionOrder.by(SessionFields.STARTED),
                OwnSessionFinder.NONE,
                SampleSessions.NOW);
    }

    private static SessionListReading read(List<Session> sessions, ReadingProgress progress) {
        return new SessionListReading(
                SampleSessions.table(sessions),
                List.of(),
                OptionalLong.of(sessions.size()),
                SampleSessions.NOW,
                SampleSessions.NOW,
                progress);
    }

    @Test
    void a_session_is_found_by_id_if_it_is_shown() {
        assertThat(view.indexOf("till")).isEqualTo(1);
        assertThat(view.indexOf("office")).isEqualTo(-1);
        assertThat(view.indexOf("nobody")).isEqualTo(-1);
    }

    @Test
    void the_list_finds_its_lines_without_making_them_all() {
        List<SessionLine> lines = view.lines();

        assertThat(lines.indexOf(lines.get(1))).isEqualTo(1);
        assertThat(lines.contains(lines.get(0))).isTrue();
        assertThat(lines.lastIndexOf("till")).isEqualTo(-1);
    }

    @Test
    void the_empty_view_shows_nothing() {
        assertThat(FilteredSessions.EMPTY.lines()).isEmpty();
    }

    @Test
    void a_kind_of_device_not_known_yet_counts_as_a_till() {
        assertThat(line("CashRegister").isTill()).isTrue();
        assertThat(line("PDA").isTill()).isTrue();
        assertThat(line("SelfCheckout").isTill()).isTrue();
        assertThat(line("BackOffice").isTill()).isFalse();
        assertThat(line("Tool").isTill()).isFalse();
    }

    @Test
    void who_is_not_in_the_directory_is_shown_by_the_raw_name() {
        assertThat(NameDirectory.EMPTY.person("999")).isEqualTo("999");
        assertThat(SampleSessions.DIRECTORY.person("999")).isEqualTo("Majiteľ");
        assertThat(NameDirectory.EMPTY.description("P01")).isEmpty();
    }

    private static SessionLine line(String environment) {
        return SessionLine.of(SampleSessions.session("id", "999", "P01", environment));
    }
}

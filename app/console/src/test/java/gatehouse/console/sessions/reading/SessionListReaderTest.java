package gatehouse.console.sessions.reading;

import static gatehouse.console.sessions.reading.PretendList.ids;
import static gatehouse.console.sessions.reading.PretendList.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

@Timeout(120)
class SessionListReaderTest {
    @Test
    void the_first_page_has_100_rows_and_the_others_1000_with_one_row_of_overlap()
            throws Exception {
        var list = new PretendList(3205);

        SessionListReading read = list.read(1);

        assertThat(list.requests)
                .containsExactly(
                        new PageRequest(0, 100, true, null),
                        new PageRequest(99, 1000, true, null),
                        new PageRequest(1098, 1000, true, null),
                        new PageRequest(2097, 1000, true, null),
                        new PageRequest(3096, 1000, true, null));
        assertThat(ids(read)).doesNotHaveDuplicates().hasSize(3205);
        assertThat(read.isComplete()).isTrue();
        assertThat(read.total()).hasValue(3205);
    }

    @Test
    void an_empty_list_is_complete_after_one_request() throws Exception {
        var list = new PretendList(0);

        SessionListReading read = list.read(4);

        assertThat(read.isComplete()).isTrue();
        assertThat(read.table().size()).isZero();
        assertThat(list.requests).hasSize(1);
    }

    @Test
    void what_is_known_is_told_after_each_page() throws Exception {
        var sizes = new ArrayList<Integer>();

        new PretendList(1205)
                .reader(1)
                .read(now -> {
                    assertThat(now.isEnded()).isFalse();
                    sizes.add(now.table().size());
                });

        assertThat(sizes).containsExactly(100, 1099, 1205);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 150, 250, 1205})
    void an_order_that_changes_with_each_call_is_never_told_complete(int sessions)
            throws Exception {
        var list = new PretendList(sessions);
        list.shuffled = true;

        SessionListReading read = list.read(4);

        assertThat(ids(read)).doesNotHaveDuplicates();
        assertThat(read.progress()).isEqualTo(new ReadingProgress.Moved(5));
    }

    @Test
    void a_page_that_fails_is_told_as_missing_and_the_rest_is_shown() throws Exception {
        var list = new PretendList(3205);
        list.before =
                (_, request) -> {
                    if (request.skip() == 1098) {
                        throw refused(500);
                    }
                };

        SessionListReading read = list.read(4);

        assertThat(read.progress())
                .isEqualTo(new ReadingProgress.Missing(1, 5, refused(500).failure()));
        assertThat(ids(read)).hasSize(3205 - 998);
        assertThat(read.total()).hasValue(3205);
    }

    @Test
    void without_a_first_page_there_is_no_reading() {
        var list = new PretendList(3);
        list.before =
                (_, _) -> {
                    throw refused(500);
                };

        var failed = catchThrowableOfType(CallException.class, () -> list.read(4));

        assertThat(failed.failure()).isEqualTo(refused(500).failure());
        assertThat(list.requests).hasSize(3);
    }

    @Test
    void a_401_ends_the_reading_and_no_further_page_goes_out() {
        var list = new PretendList(9205);
        list.before =
                (number, _) -> {
                    if (number == 3) {
                        throw refused(401);
                    }
                };

        var failed = catchThrowableOfType(CallException.class, () -> list.read(1));

        assertThat(failed.failure()).isInstanceOf(CallFailure.Unauthorized.class);
        assertThat(list.requests).hasSize(3);
    }

    @Test
    void an_interrupt_ends_the_reading_within_a_page() {
        var list = new PretendList(9205);
        Thread self = Thread.currentThread();
        list.before =
                (number, _) -> {
                    if (number == 3) {
                        self.interrupt();
                    }
                };

        catchThrowableOfType(InterruptedException.class, () -> list.read(1));

        assertThat(list.requests.size()).isBetween(3, 4);
    }

    @Test
    void a_fault_of_gatehouse_in_a_page_ends_the_reading() {
        var list = new PretendList(9205);
        list.before =
                (number, _) -> {
                    if (number == 2) {
                        throw new StackOverflowError("made up");
                    }
                };

        assertThat(catchThrowableOfType(Throwable.class, () -> list.read(1)))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void rows_that_cannot_be_read_are_counted_once_each_and_hide_nothing() throws Exception {
        List<SessionRow> rows = new ArrayList<>(new PretendList(300).alive());
        for (int place : List.of(0, 1, 99, 100, 299)) {
            rows.set(place, new UnreadableSession(AnswerDefect.of(DefectKind.NOT_OBJECT), "null"));
        }

        SessionListReading read = reader(rows).read(_ -> {});

        assertThat(read.unreadable()).hasSize(5);
        assertThat(read.table().size()).isEqualTo(295);
        assertThat(read.isWhole()).isTrue();
        assertThat(read.isComplete()).isFalse();
        assertThat(read.why()).containsExactly(IncompleteReason.UNREADABLE_ROWS);
    }

    @Test
    void a_session_that_is_listed_twice_is_shown_once() throws Exception {
        List<SessionRow> rows = new ArrayList<>(new PretendList(3).alive());
        rows.add(1, rows.getFirst());

        SessionListReading read = reader(rows).read(_ -> {});

        assertThat(ids(read)).containsExactly("id0", "id1", "id2");
    }

    @Test
    void sessions_that_end_between_pages_are_mended_at_the_seam() throws Exception {
        var list = new PretendList(3205);
        list.before =
                (number, _) -> {
                    if (number == 2) {
                        IntStream.range(0, 40).forEach(_ -> list.end(3));
                    }
                };

        SessionListReading read = list.read(1);

        assertThat(read.isComplete()).isTrue();
        assertThat(ids(read)).doesNotHaveDuplicates().containsAll(ids(list.alive()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_empty_page_after_sessions_ended_hides_no_session_that_moved_up(boolean totalTold)
            throws Exception {
        var list = new PretendList(16);
        list.cap = 15;
        list.totalTold = totalTold;
        list.before =
                (number, _) -> {
                    if (number == 2) {
                        list.endOldest(2);
                    }
                };

        SessionListReading read = list.read(1);

        assertThat(read.isComplete()).isTrue();
        assertThat(ids(read)).containsAll(ids(list.alive()));
    }

    @Test
    void a_list_that_moves_too_fast_is_told_as_may_be_incomplete() throws Exception {
        var list = new PretendList(30_000);
        list.before = (_, _) -> list.endOldest(1200);

        SessionListReading read = list.read(1);

        assertThat(ids(read)).doesNotHaveDuplicates();
        assertThat(read.isComplete()).isEqualTo(ids(read).containsAll(ids(list.alive())));
    }

    private static SessionListReader reader(List<SessionRow> rows) {
        var clock = new HandClock(SampleSessions.NOW);
        var repeats = new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1));
        return new SessionListReader(
                request -> {
                    int from = Math.min(request.skip(), rows.size());
                    int to = Math.min(rows.size(), from + request.take());
                    List<SessionRow> part = Collections.unmodifiableList(rows.subList(from, to));
                    return new SessionPage(part, (long) part.size(), (long) rows.size());
                },
                repeats,
                4,
                PretendList.clocks(clock),
                () -> false);
    }
}

package gatehouse.console.sessions.reading;

import static gatehouse.console.sessions.reading.PretendList.ids;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whatever the server does, a reading ends. */
@Timeout(180)
class ReadingBoundsTest {
    private final HandClock clock = new HandClock(SampleSessions.NOW);
    private final List<PageRequest> requests = new ArrayList<>();

    @Test
    void a_last_page_that_comes_again_and_again_ends_the_reading() throws Exception {
        List<Session> all = new PretendList(300).alive();

        SessionListReading read =
                read(request -> {
                    int from = Math.min(request.skip(), all.size() - 100);
                    return page(all.subList(from, from + 100), null);
                });

        assertThat(ids(read)).hasSize(300).doesNotHaveDuplicates();
        assertThat(read.progress())
                .isEqualTo(new ReadingProgress.Stopped(IncompleteReason.NOTHING_NEW));
        assertThat(read.why()).containsExactly(IncompleteReason.NOTHING_NEW);
        assertThat(read.total()).isEmpty();
        assertThat(requests).hasSizeLessThan(8);
    }

    @Test
    void a_server_that_leaves_out_nothing_whatever_is_skipped_ends_the_reading() throws Exception {
        List<Session> all = new PretendList(300).alive();

        SessionListReading read = read(_ -> page(all.subList(0, 100), 300L));

        assertThat(ids(read)).hasSize(100);
        assertThat(read.progress()).isEqualTo(new ReadingProgress.Moved(5));
        assertThat(requests).hasSizeLessThan(30);
    }

    @Test
    void a_list_that_never_ends_is_read_up_to_two_million_rows() throws Exception {
        SessionListReading read =
                read(request ->
                        page(
                                IntStream.range(request.skip(), request.skip() + request.take())
                                        .mapToObj(at ->
                                                SampleSessions.started(
                                                        "id" + at, SampleSessions.NOW))
                                        .toList(),
                                null));

        assertThat(read.progress())
                .isEqualTo(new ReadingProgress.Stopped(IncompleteReason.ROW_LIMIT));
        assertThat(read.table().size()).isBetween(1_990_000, 2_000_000);
        assertThat(read.why()).containsExactly(IncompleteReason.ROW_LIMIT);
    }

    @Test
    void a_minute_without_a_new_session_ends_the_reading() throws Exception {
        List<SessionRow> nothing =
                List.of(
                        new UnreadableSession(
                                AnswerDefect.of(DefectKind.MEMBER_MISSING, "sessionId"), ""));

        SessionListReading read =
                read(request -> {
                    clock.pass(Duration.ofSeconds(7));
                    return request.skip() == 0
                            ? page(new PretendList(100).alive(), null)
                            : new SessionPage(
                                    IntStream.range(0, 100)
                                            .mapToObj(_ -> nothing.getFirst())
                                            .toList(),
                                    null,
                                    null);
                });

        assertThat(read.progress())
                .isEqualTo(new ReadingProgress.Stopped(IncompleteReason.TIME_LIMIT));
        assertThat(read.why())
                .containsExactly(IncompleteReason.TIME_LIMIT, IncompleteReason.UNREADABLE_ROWS);
        assertThat(requests).hasSizeBetween(9, 12);
    }

    @Test
    void too_little_memory_ends_the_reading_and_what_was_read_stays() throws Exception {
        var list = new PretendList(5_000);
        list.before = (number, _) -> list.heapLow = number >= 3;

        SessionListReading read = list.read(1);

        assertThat(read.progress())
                .isEqualTo(new ReadingProgress.Stopped(IncompleteReason.MEMORY_LIMIT));
        assertThat(read.table().size()).isBetween(100, 3_100);
        assertThat(read.total()).hasValue(5_000);
    }

    @Test
    void less_than_a_fifth_of_the_heap_is_too_little() {
        assertThat(HeapWatch.isLow(799, 1_000)).isFalse();
        assertThat(HeapWatch.isLow(801, 1_000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 5, 1_000_000_000_000L, Long.MAX_VALUE})
    void a_total_that_cannot_be_right_counts_as_not_told(long total) throws Exception {
        List<Session> all = new PretendList(300).alive();

        SessionListReading read =
                read(request -> {
                    int from = Math.min(request.skip(), all.size());
                    int to = Math.min(all.size(), from + Math.min(100, request.take()));
                    return page(all.subList(from, to), total);
                });

        assertThat(ids(read)).hasSize(300);
        assertThat(read.total()).isEmpty();
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void such_a_total_makes_no_list_complete_whose_end_was_not_seen() throws Exception {
        List<Session> all = new PretendList(300).alive();

        SessionListReading read =
                read(request -> {
                    int from = Math.min(request.skip(), all.size() - 100);
                    return page(all.subList(from, from + 100), -1L);
                });

        assertThat(ids(read)).hasSize(300);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.why()).containsExactly(IncompleteReason.NOTHING_NEW);
    }

    private SessionListReading read(SessionListReader.PageSource pages) throws Exception {
        var repeats = new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1));
        SessionListReader.PageSource noted =
                request -> {
                    requests.add(request);
                    return pages.page(request);
                };
        return new SessionListReader(noted, repeats, 1, PretendList.clocks(clock), () -> false)
                .read(_ -> {});
    }

    private static SessionPage page(List<Session> sessions, Long total) {
        return new SessionPage(List.copyOf(sessions), (long) sessions.size(), total);
    }
}

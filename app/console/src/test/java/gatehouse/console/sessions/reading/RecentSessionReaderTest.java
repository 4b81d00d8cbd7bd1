package gatehouse.console.sessions.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PageRequest.PageOrder;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.SampleSessions;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The newest sessions are read with two requests at most, and it is known how far they reach. */
class RecentSessionReaderTest {
    private static final Instant SINCE = SampleSessions.NOW.minusSeconds(120);

    private final List<PageRequest> requests = new ArrayList<>();
    private List<SessionRow> list = new ArrayList<>();
    private boolean totalTold = true;
    private int mostRows = Integer.MAX_VALUE;

    @Test
    void one_page_is_enough_where_it_reaches_back_to_before_the_moment() throws Exception {
        newest(5_000, 2);

        RecentSessions recent = read();

        assertThat(recent.reachesBack()).isTrue();
        assertThat(requests).containsExactly(page(0, 100));
        assertThat(recent.table().size()).isEqualTo(100);
    }

    @Test
    void a_second_page_follows_with_one_row_in_common_and_no_third() throws Exception {
        newest(5_000, 2_000);

        RecentSessions recent = read();

        assertThat(recent.reachesBack()).isFalse();
        assertThat(requests).containsExactly(page(0, 100), page(99, 1000));
    }

    @Test
    void two_pages_may_reach_back_together() throws Exception {
        newest(5_000, 200);

        assertThat(read().reachesBack()).isTrue();
        assertThat(requests).hasSize(2);
    }

    @Test
    void the_moment_itself_is_not_far_enough_as_others_may_have_begun_at_it() throws Exception {
        list.add(SampleSessions.started("a", SampleSessions.NOW));
        IntStream.range(0, 3_000).forEach(i -> list.add(SampleSessions.started("b" + i, SINCE)));

        assertThat(read().reachesBack()).isFalse();
    }

    @Test
    void a_whole_list_is_enough_in_any_order() throws Exception {
        newest(600, 200);
        Collections.reverse(list);

        assertThat(read().reachesBack()).isTrue();
    }

    @Test
    void a_list_without_a_total_is_whole_where_nothing_more_comes() throws Exception {
        newest(60, 200);
        totalTold = false;

        assertThat(read().reachesBack()).isTrue();
        assertThat(requests).containsExactly(page(0, 100), page(59, 1000));
    }

    @Test
    void an_order_that_the_server_does_not_keep_says_nothing() throws Exception {
        newest(5_000, 2);
        Collections.swap(list, 10, 40);

        assertThat(read().reachesBack()).isFalse();
    }

    @Test
    void a_gap_between_the_pages_says_nothing() throws Exception {
        newest(5_000, 200);
        RecentSessions recent =
                new RecentSessionReader(
                                request -> {
                                    SessionPage page = answer(request);
                                    list = list.subList(3, list.size());
                                    return page;
                                },
                                PageRequestForm.FIRST)
                        .read(SINCE);

        assertThat(requests).hasSize(2);
        assertThat(recent.reachesBack()).isFalse();
    }

    @Test
    void a_row_without_an_id_may_be_the_one_that_is_looked_for() throws Exception {
        newest(50, 10);
        list.set(3, new UnreadableSession(AnswerDefect.of(DefectKind.NOT_OBJECT), "{}"));

        assertThat(read().reachesBack()).isFalse();
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_server_that_refuses_large_pages_is_asked_once_for_a_small_one() throws Exception {
        newest(5_000, 10);
        mostRows = 25;

        assertThat(read().reachesBack()).isTrue();
        assertThat(requests).containsExactly(page(0, 100), page(0, 25));
    }

    @Test
    void a_server_that_refuses_the_small_page_too_is_asked_no_more() {
        newest(5_000, 10);
        mostRows = 1;

        assertThatThrownBy(this::read).isInstanceOf(CallException.class);
        assertThat(requests).hasSize(2);
    }

    @Test
    void an_empty_list_is_whole() throws Exception {
        assertThat(read().reachesBack()).isTrue();
        assertThat(requests).hasSize(1);
    }

    /** The sessions began one after another; the newest just now. */
    private void newest(int count, int withinTwoMinutes) {
        long millis = 120_000L / withinTwoMinutes;
        for (int i = 0; i < count; i++) {
            list.add(SampleSessions.started("id" + i, SampleSessions.NOW.minusMillis(i * millis)));
        }
    }

    private RecentSessions read() throws CallException {
        return new RecentSessionReader(this::answer, PageRequestForm.FIRST).read(SINCE);
    }

    private SessionPage answer(PageRequest request) throws CallException {
        requests.add(request);
        if (request.take() > mostRows) {
            var problem = new ProblemDetails(400, null, null, null, List.of(), null, null, "");
            throw new CallException(new CallFailure.Refused(problem), null);
        }
        int from = Math.min(request.skip(), list.size());
        int to = Math.min(from + request.take(), list.size());
        List<SessionRow> rows = List.copyOf(list.subList(from, to));
        return new SessionPage(rows, null, totalTold ? (long) list.size() : null);
    }

    private static PageRequest page(int skip, int take) {
        return new PageRequest(skip, take, PageOrder.NEWEST_FIRST, null);
    }
}

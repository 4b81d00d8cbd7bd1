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
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PageFormsTest {
    @ParameterizedTest
    @CsvSource({"25,1205,1", "25,1205,4", "500,1205,4", "500,5000,4", "99,100,1", "2,9,4"})
    void a_server_that_caps_its_pages_is_read_to_the_end(int cap, int sessions, int parallel)
            throws Exception {
        var list = new PretendList(sessions);
        list.cap = cap;

        SessionListReading read = list.read(parallel);

        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(list.alive()));
        assertThat(read.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 100, 999})
    void a_server_that_refuses_larger_pages_is_read_to_the_end(int most) throws Exception {
        var list = new PretendList(6205);
        list.before =
                (_, request) -> {
                    if (request.take() > most) {
                        throw refused(400);
                    }
                };
        SessionListReader reader = list.reader(4);

        SessionListReading read = reader.read(_ -> {});

        assertThat(read.progress()).isEqualTo(new ReadingProgress.Complete());
        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(list.alive()));
        list.requests.clear();
        assertThat(reader.read(_ -> {}).isComplete()).isTrue();
        assertThat(list.requests).as("what works is kept").allMatch(r -> r.take() <= most);
    }

    @Test
    void pages_that_are_too_large_are_asked_for_smaller() throws Exception {
        var list = new PretendList(6205);
        list.before =
                (_, request) -> {
                    if (request.take() > 250) {
                        throw new CallException(
                                new CallFailure.TooLarge(
                                        AnswerDefect.of(DefectKind.TOO_MANY_BYTES, 16 << 20)),
                                null);
                    }
                };

        SessionListReading read = list.read(4);

        assertThat(read.progress()).isEqualTo(new ReadingProgress.Complete());
        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(list.alive()));
    }

    @Test
    void refused_pages_are_asked_for_smaller_and_then_unsorted() {
        var list = new PretendList(5);
        list.before =
                (_, _) -> {
                    throw refused(400);
                };

        catchThrowableOfType(CallException.class, () -> list.read(1));

        assertThat(list.requests)
                .containsExactly(
                        new PageRequest(0, 100, true, null),
                        new PageRequest(0, 25, true, null),
                        new PageRequest(0, 100, false, null),
                        new PageRequest(0, 25, false, null));
    }

    @Test
    void a_form_that_works_is_kept_for_the_connection() throws Exception {
        var list = new PretendList(205);
        list.before =
                (_, request) -> {
                    if (request.order() == PageRequest.PageOrder.OLDEST_FIRST) {
                        throw refused(400);
                    }
                };
        SessionListReader reader = list.reader(1);
        reader.read(_ -> {});
        list.requests.clear();

        assertThat(reader.read(_ -> {}).isComplete()).isTrue();

        assertThat(list.requests)
                .containsExactly(
                        new PageRequest(0, 100, false, null),
                        new PageRequest(99, 1000, false, null));
    }

    @ParameterizedTest
    @CsvSource({"0,1000", "1,1000", "99,1000", "100,1000", "1205,1000", "60,25", "1205,25"})
    void without_a_total_the_list_is_read_until_nothing_more_comes(int sessions, int cap)
            throws Exception {
        var list = new PretendList(sessions);
        list.totalTold = false;
        list.cap = cap;

        SessionListReading read = list.read(4);

        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(list.alive()));
        assertThat(read.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 40, 1_999_000})
    void a_total_that_is_never_reached_ends_in_may_be_incomplete(long more) throws Exception {
        var list = new PretendList(60);
        list.more = more;

        SessionListReading read = list.read(4);

        assertThat(read.progress()).isInstanceOf(ReadingProgress.Moved.class);
        assertThat(ids(read)).hasSize(60);
        assertThat(list.requests.size()).isLessThan(120);
        assertThat(list.requests).allMatch(request -> request.take() > 25);
    }
}

package gatehouse.console.sessions;

import static gatehouse.console.sessions.SessionServiceBench.OFFICE;
import static gatehouse.console.sessions.SessionServiceBench.TILL;
import static gatehouse.console.sessions.SessionServiceBench.WAITER;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.Environment;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionKey;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.words.TimeFormat;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

@Timeout(180)
class EndedSessionsTest {
    private SessionServiceBench bench;
    private SessionsViewModel list;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        list = bench.list;
        bench.open();
        bench.clock.pass(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_session_that_ended_is_gone_at_its_place_and_the_list_is_not_read_again() {
        SessionListHeadline before = list.headlineProperty().get();

        end(TILL);
        bench.ui.until(() -> changeOf(TILL) == SessionChange.GONE);
        bench.ui.catchUp();

        assertThat(list.rows()).hasSize(3);
        assertThat(changeOf(WAITER)).isEqualTo(SessionChange.NONE);
        assertThat(list.headlineProperty().get()).isEqualTo(before);
        assertThat(bench.server.count("GET", "/api/sessions?")).isEqualTo(1);
    }

    @Test
    void a_reading_that_began_before_does_not_bring_it_back() {
        var mayAnswer = new CountDownLatch(1);
        bench.server.on(
                "GET",
                "/api/sessions?",
                _ -> {
                    mayAnswer.await();
                    return json(200, page(TILL, WAITER, OFFICE));
                });
        list.read();
        StateWaiter.holds(
                "it has come about", () -> bench.server.count("GET", "/api/sessions?") == 2);
        bench.clock.pass(Duration.ofSeconds(1));

        end(TILL);
        mayAnswer.countDown();
        bench.untilComplete();

        assertThat(changeOf(TILL)).isEqualTo(SessionChange.GONE);
    }

    @Test
    void a_reading_that_begins_later_says_what_is_there() {
        end(TILL);
        bench.ui.until(() -> changeOf(TILL) == SessionChange.GONE);
        bench.clock.pass(Duration.ofSeconds(1));

        list.read();
        bench.ui.until(() -> changeOf(TILL) == SessionChange.NONE);

        assertThat(list.rows()).hasSize(3);
    }

    @Test
    void its_detail_is_gone_without_another_call() {
        var detail =
                new SessionDetailViewModel(
                        Environment.SANDBOX,
                        bench.sessions,
                        list,
                        bench.background,
                        bench.clock,
                        TimeFormat.in(ZoneOffset.UTC));
        list.selectedProperty().set(TILL.sessionId());
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);

        end(TILL);
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Gone);

        assertThat(detail.revocable()).isEmpty();
        assertThat(bench.server.count("GET", "/api/sessions/" + TILL.sessionId())).isEqualTo(1);
    }

    @Test
    void a_session_that_is_found_to_be_gone_is_gone_in_the_list_too() {
        var detail =
                new SessionDetailViewModel(
                        Environment.SANDBOX,
                        bench.sessions,
                        list,
                        bench.background,
                        bench.clock,
                        TimeFormat.in(ZoneOffset.UTC));
        bench.server.on("GET", "/api/sessions/" + TILL.sessionId(), json(404, "{\"status\": 404}"));

        list.selectedProperty().set(TILL.sessionId());
        bench.ui.until(() -> changeOf(TILL) == SessionChange.GONE);

        assertThat(detail.stateProperty().get()).isInstanceOf(SessionDetailState.Gone.class);
    }

    @Test
    void a_session_of_another_connection_with_the_same_id_stays() {
        list.ended().ended(new SessionKey("other", TILL.sessionId()), bench.clock.instant());
        end(WAITER);
        bench.ui.until(() -> changeOf(WAITER) == SessionChange.GONE);

        assertThat(changeOf(TILL)).isEqualTo(SessionChange.NONE);
    }

    private void end(Session session) {
        EndedSessions ended = list.ended();
        ended.ended(ended.key(session.sessionId()), bench.clock.instant());
    }

    private SessionChange changeOf(Session session) {
        return list.rows().stream()
                .filter(line -> line.sessionId().equals(session.sessionId()))
                .map(SessionLine::change)
                .findFirst()
                .orElseThrow();
    }
}

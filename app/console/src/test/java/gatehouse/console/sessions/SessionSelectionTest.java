package gatehouse.console.sessions;

import static gatehouse.console.sessions.SessionServiceBench.OFFICE;
import static gatehouse.console.sessions.SessionServiceBench.TILL;
import static gatehouse.console.sessions.SessionServiceBench.WAITER;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;

/** What is looked at goes with what the list shows, and is as new as the list. */
@Timeout(180)
class SessionSelectionTest {
    private SessionServiceBench bench;
    private SessionsViewModel list;
    private SessionDetailViewModel detail;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        list = bench.list;
        detail =
                new SessionDetailViewModel(
                        Environment.SANDBOX,
                        bench.sessions,
                        list,
                        bench.background,
                        bench.clock,
                        TimeFormat.in(ZoneOffset.UTC));
        bench.open();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_session_that_the_filter_hides_is_no_target_any_more() {
        look(TILL);

        list.filter().textProperty().set("user:12");
        bench.ui.until(() -> list.selectedProperty().get().isEmpty());

        assertThat(list.rows()).hasSize(1);
        assertThat(detail.stateProperty().get()).isEqualTo(new SessionDetailState.Nothing());
        assertThat(detail.revocable()).isEmpty();
    }

    @Test
    void a_session_that_the_filter_leaves_stays_the_target() {
        look(WAITER);

        list.filter().textProperty().set("user:12");
        bench.ui.until(() -> list.rows().size() == 1);

        assertThat(detail.revocable()).contains(WAITER);
    }

    @Test
    void a_session_that_the_server_found_is_shown_although_the_filter_hid_it() {
        list.filter().textProperty().set("user:12");
        bench.ui.until(() -> list.rows().size() == 1);

        detail.look(TILL);
        bench.ui.until(() -> list.rows().size() == 3);

        assertThat(list.filter().textProperty().get()).isEmpty();
        assertThat(list.selectedProperty().get()).isEqualTo(TILL.sessionId());
    }

    @Test
    void a_session_that_is_not_listed_is_forgotten_once_another_is_looked_for() {
        Session unlisted = SampleSessions.session("unlisted");
        bench.server.on("GET", "/api/sessions/unlisted", json(200, json(unlisted)));
        detail.look(unlisted);
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);
        assertThat(detail.revocable()).contains(unlisted);

        list.filter().textProperty().set("1");

        assertThat(detail.revocable()).isEmpty();
    }

    @Test
    void the_detail_follows_the_list_once_the_server_is_back() {
        bench.server.on("GET", "/api/sessions/" + TILL.sessionId(), json(403, "{}"));
        list.selectedProperty().set(TILL.sessionId());
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Failed);
        bench.clock.pass(Duration.ofSeconds(1));

        list.read();
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);

        assertThat(detail.asOf().getValue()).isEqualTo("As of 14:03:23");
        assertThat(bench.server.count("GET", "/api/sessions/" + TILL.sessionId())).isEqualTo(1);
    }

    @Test
    void a_session_that_the_list_lacks_is_looked_at_by_its_id() {
        look(TILL);
        bench.clock.pass(Duration.ofSeconds(1));
        bench.lists(WAITER, OFFICE);
        bench.server.on("GET", "/api/sessions/" + TILL.sessionId(), json(404, "{\"status\": 404}"));

        list.read();
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Gone);

        assertThat(detail.revocable()).isEmpty();
    }

    @Test
    void a_reading_that_began_before_the_detail_was_read_changes_nothing() {
        list.read();
        bench.clock.pass(Duration.ofSeconds(1));

        look(TILL);
        bench.untilComplete();

        assertThat(detail.asOf().getValue()).isEqualTo("As of 14:03:23");
    }

    private void look(Session session) {
        list.selectedProperty().set(session.sessionId());
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);
    }
}

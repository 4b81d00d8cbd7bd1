package gatehouse.console.sessions;

import static gatehouse.console.sessions.SessionServiceBench.OFFICE;
import static gatehouse.console.sessions.SessionServiceBench.OWN;
import static gatehouse.console.sessions.SessionServiceBench.TILL;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.TimeFormat;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

@Timeout(180)
class SessionDetailViewModelTest {
    private SessionServiceBench bench;
    private SessionDetailViewModel detail;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        detail =
                new SessionDetailViewModel(
                        Environment.SANDBOX,
                        bench.sessions,
                        bench.list,
                        bench.background,
                        bench.clock,
                        TimeFormat.in(ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void nothing_is_looked_at_before_something_is_selected() {
        assertThat(detail.stateProperty().get()).isEqualTo(new SessionDetailState.Nothing());
        assertThat(detail.obstacle().getValue()).isEqualTo("No session is selected.");
        assertThat(detail.revocable()).isEmpty();
        assertThat(detail.text()).isEmpty();
    }

    @Test
    void what_is_selected_is_read_again_by_its_id() {
        bench.open();

        select(TILL.sessionId());
        assertThat(detail.asOf().getValue()).isEqualTo("Refreshing …");
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);

        assertThat(detail.asOf().getValue()).isEqualTo("As of 14:03:22");
        assertThat(detail.obstacle().getValue()).isEmpty();
        assertThat(detail.revocable()).contains(TILL);
        assertThat(bench.server.count("GET", "/api/sessions/" + TILL.sessionId())).isEqualTo(1);
    }

    @Test
    void its_text_for_a_ticket_never_has_the_whole_id() {
        bench.open();
        select(TILL.sessionId());

        assertThat(detail.text().orElseThrow())
                .contains("till00…", "Environment: Sandbox (SANDBOX)")
                .doesNotContain(TILL.sessionId());
    }

    @Test
    void a_session_that_is_gone_is_told_and_not_offered() {
        bench.open();
        bench.server.on("GET", "/api/sessions/" + TILL.sessionId(), json(404, "{\"status\": 404}"));

        select(TILL.sessionId());
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Gone);

        assertThat(detail.obstacle().getValue()).isEqualTo("This session has already ended.");
        assertThat(detail.revocable()).isEmpty();
        assertThat(detail.asOf().getValue()).startsWith("Ended");
    }

    @Test
    void a_session_that_cannot_be_read_again_says_why_and_shows_what_the_list_knows() {
        bench.open();
        bench.server.on("GET", "/api/sessions/" + TILL.sessionId(), json(403, "{}"));

        select(TILL.sessionId());
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Failed);

        assertThat(detail.asOf().getValue()).contains("Portos answered 403");
        assertThat(detail.words().getValue().orElseThrow().session()).isEqualTo(TILL);
    }

    @Test
    void ones_own_session_is_never_offered() {
        bench.lists(TILL, OWN);
        bench.open();

        select(OWN.sessionId());
        assertThat(detail.revocable()).isEmpty();
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);

        assertThat(detail.revocable()).isEmpty();
        assertThat(detail.obstacle().getValue()).contains("Gatehouse itself uses");
    }

    @Test
    void the_answer_about_an_earlier_selection_is_dropped() {
        bench.open();
        var mayAnswer = new CountDownLatch(1);
        bench.server.on(
                "GET",
                "/api/sessions/" + TILL.sessionId(),
                _ -> {
                    mayAnswer.await();
                    return json(200, json(TILL));
                });
        select(TILL.sessionId());
        StateWaiter.holds(
                "the call is under way",
                () -> bench.server.count("GET", "/api/sessions/" + TILL.sessionId()) == 1);

        select(OFFICE.sessionId());
        mayAnswer.countDown();
        bench.ui.until(() -> detail.stateProperty().get() instanceof SessionDetailState.Shown);
        bench.ui.catchUp();

        assertThat(detail.revocable()).contains(OFFICE);
    }

    private void select(String id) {
        bench.list.selectedProperty().set(id);
    }
}

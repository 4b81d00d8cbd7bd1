package gatehouse.console.sessions;

import static gatehouse.console.sessions.SessionServiceBench.TILL;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;

/** What is said of the server's own search. */
@Timeout(120)
class ServerSearchViewModelTest {
    private SessionServiceBench bench;
    private ServerSearchViewModel search;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        search = new ServerSearchViewModel(bench.sessions, bench.background, _ -> {}, () -> {});
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void no_hit_is_said_and_nothing_is_to_be_chosen() {
        assertThat(answerTo("nobody")).isEqualTo("Portos found no session with that id.");
    }

    @Test
    void a_hit_is_counted() {
        assertThat(answerTo(TILL.sessionId(), TILL))
                .isEqualTo("1 session of 1 that Portos found. Choose one to look at it.");
    }

    @Test
    void a_row_that_cannot_be_read_is_counted_and_is_nothing_to_choose() {
        bench.server.on("GET", "/api/sessions", json(200, "{\"items\": [{}], \"totalCount\": 1}"));

        assertThat(asked("odd"))
                .isEqualTo("No session of 1 that Portos found; 1 row could not be read.");
    }

    private String answerTo(String asked, Session... found) {
        bench.server.on("GET", "/api/sessions", json(200, page(found)));
        return asked(asked);
    }

    private String asked(String asked) {
        search.filterProperty().set(asked);
        search.ask();
        bench.ui.until(() -> !search.busyProperty().get());
        return search.answerProperty().get();
    }
}

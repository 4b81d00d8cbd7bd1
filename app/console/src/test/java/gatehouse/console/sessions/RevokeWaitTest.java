package gatehouse.console.sessions;

import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.sessions.RevokeBench.ONE;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens in the wait for a busy Portos decides whether a DELETE goes out again. */
class RevokeWaitTest {
    @TempDir Path folder;
    private RevokeBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new RevokeBench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void a_stop_in_the_wait_sends_nothing_more(int status) throws IOException {
        var stopped = new AtomicBoolean();
        bench.server.on("DELETE", ONE, json(status, "{}"));
        bench.pause.meanwhile(() -> stopped.set(true));

        assertRefusedAfterOne(bench.revoke(stopped::get));
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void a_lock_in_the_wait_sends_nothing_more(int status) throws IOException {
        bench.server.on("DELETE", ONE, json(status, "{}"));
        bench.pause.meanwhile(bench.guard::lock);

        assertRefusedAfterOne(bench.revoke());
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void an_interrupt_in_the_wait_sends_nothing_more_and_is_kept(int status) throws IOException {
        bench.server.on("DELETE", ONE, json(status, "{}"));
        bench.pause.meanwhile(Thread.currentThread()::interrupt);

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(Thread.interrupted()).isTrue();
        assertRefusedAfterOne(end);
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void an_environment_that_is_left_in_the_wait_cuts_nothing(int status) throws IOException {
        bench.server.on("DELETE", ONE, json(status, "{}"));
        bench.pause.meanwhile(bench.guard::retire);

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(end.sends()).isEqualTo(4);
        assertThat(bench.deletes()).isEqualTo(4);
        assertThat(bench.entries().getFirst().completion().sends()).isEqualTo(4);
    }

    private void assertRefusedAfterOne(ActResult<Session, SessionEndAnswer> end)
            throws IOException {
        assertThat(words(end)).isEqualTo("REFUSED REFUSED");
        assertThat(end.sends()).isEqualTo(1);
        assertThat(bench.deletes()).isEqualTo(1);
        assertThat(bench.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.completion().sends()).isEqualTo(1));
    }
}

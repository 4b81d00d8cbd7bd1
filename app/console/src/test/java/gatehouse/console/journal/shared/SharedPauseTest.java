package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.journal.JournalException;
import gatehouse.testkit.ManualClock;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** How often a shared journal is asked that does not answer. */
final class SharedPauseTest {
    private final ManualClock clock = new ManualClock(JournalComputer.AT);
    private final RawServer server = RawServer.atOnce((_, _) -> false);
    private JournalComputer computer;

    @TempDir Path home;

    @BeforeEach
    void open() throws Exception {
        computer =
                new JournalComputer(
                        home,
                        "postgresql://jana@127.0.0.1:%d/desk".formatted(server.port()),
                        new ClockPair(clock, clock::nanos));
        computer.act(JournalComputer.TEST, "a-session-of-jana", "the first one finds out");
    }

    @AfterEach
    void close() throws Exception {
        computer.close();
        server.close();
    }

    @Test
    void acts_that_may_go_on_wait_for_it_once_and_then_not_for_fifteen_seconds() throws Exception {
        int asked = server.connections();

        computer.act(JournalComputer.TEST, "a-session-of-jana", "second");
        computer.act(JournalComputer.TEST, "a-session-of-jana", "third");

        assertThat(server.connections()).isEqualTo(asked).isPositive();

        clock.pass(Duration.ofSeconds(16));
        computer.act(JournalComputer.TEST, "a-session-of-jana", "fourth");

        assertThat(server.connections()).isGreaterThan(asked);
    }

    @Test
    void an_act_that_needs_it_asks_again_at_once() {
        int asked = server.connections();

        assertThatThrownBy(() ->
                        computer.begin(JournalComputer.PRODUCTION, "a-session-of-jana", "stuck"))
                .isInstanceOf(JournalException.class);

        assertThat(server.connections()).isGreaterThan(asked);
    }
}

package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

class AutoRefreshTimerTest {
    private static final SessionListReading WHOLE =
            new SessionListReading(
                    SessionTable.EMPTY,
                    List.of(),
                    OptionalLong.of(0),
                    SampleSessions.NOW,
                    SampleSessions.NOW,
                    new SessionListReading.ReadingProgress.Complete());
    private static final WorkFailure TROUBLE = new WorkFailure.Bug(new IllegalStateException());

    private final HandClock clock = new HandClock(SampleSessions.NOW);
    private final AtomicInteger reads = new AtomicInteger();
    private final ObjectProperty<Duration> wanted =
            new SimpleObjectProperty<>(Duration.ofSeconds(15));
    private final AutoRefreshTimer live =
            new AutoRefreshTimer(reads::incrementAndGet, wanted, clock);

    @BeforeEach
    void a_list_that_was_read_at_once() {
        live.start(clock);
        live.stands(new SessionListState.Busy());
        live.stands(new SessionListState.Shown(WHOLE));
    }

    @Test
    void reads_again_15_seconds_after_the_last_reading_came() {
        pass(14);
        assertThat(reads).hasValue(0);
        assertThat(live.textProperty().get()).isEqualTo("auto-refresh: 15 s");

        pass(1);

        assertThat(reads).hasValue(1);
    }

    @Test
    void another_interval_counts_at_once() {
        pass(14);
        wanted.set(Duration.ofMinutes(1));
        assertThat(live.textProperty().get()).isEqualTo("auto-refresh: 1 min");

        pass(45);
        assertThat(reads).hasValue(0);
        pass(1);

        assertThat(reads).hasValue(1);
    }

    @Test
    void at_most_one_reading_is_under_way() {
        pass(15);
        live.stands(new SessionListState.Again(WHOLE));

        pass(600);

        assertThat(reads).hasValue(1);
    }

    @Test
    void a_reading_that_takes_long_is_followed_by_a_longer_rest() {
        pass(15);
        live.stands(new SessionListState.Again(WHOLE));
        pass(20);
        live.stands(new SessionListState.Shown(WHOLE));

        pass(79);
        assertThat(reads).hasValue(1);
        assertThat(live.textProperty().get()).isEqualTo("auto-refresh: 1 min");
        pass(1);

        assertThat(reads).hasValue(2);
    }

    @Test
    void after_failures_it_waits_ever_longer_and_says_how_long() {
        fail();
        assertThat(live.textProperty().get()).isEqualTo("retry in 30 s");
        pass(29);
        assertThat(reads).hasValue(0);
        assertThat(live.textProperty().get()).isEqualTo("retry in 1 s");
        pass(1);
        assertThat(reads).hasValue(1);

        for (int more = 0; more < 10; more++) {
            fail();
        }

        assertThat(live.textProperty().get()).isEqualTo("retry in 5 min");
    }

    @Test
    void the_first_reading_that_works_ends_the_long_waits() {
        fail();
        live.stands(new SessionListState.Again(WHOLE));
        live.stands(new SessionListState.Shown(WHOLE));

        pass(15);

        assertThat(reads).hasValue(1);
    }

    @Test
    void nothing_moves_while_a_question_is_open() {
        live.heldProperty().set(true);

        pass(600);

        assertThat(reads).hasValue(0);
        assertThat(live.textProperty().get()).isEqualTo("auto-refresh paused");
        live.heldProperty().set(false);
        pass(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void after_a_sleep_the_list_is_read_again_at_once() {
        pass(1);

        clock.pass(Duration.ofSeconds(80));

        assertThat(reads).hasValue(1);
    }

    @Test
    void who_does_not_want_it_is_left_alone() {
        live.onProperty().set(false);

        pass(600);

        assertThat(reads).hasValue(0);
        assertThat(live.textProperty().get()).isEqualTo("auto-refresh off");
    }

    @Test
    void a_list_that_never_came_is_left_to_the_person() {
        live.stands(new SessionListState.Failed(TROUBLE));

        pass(600);

        assertThat(reads).hasValue(0);
    }

    private void fail() {
        live.stands(new SessionListState.Again(WHOLE));
        live.stands(new SessionListState.Stale(WHOLE, TROUBLE));
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.pass(Duration.ofSeconds(1));
        }
    }
}

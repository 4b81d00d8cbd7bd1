package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RetryDelayTest {
    private final List<Duration> waits = new ArrayList<>();
    private final RetryDelay delay = waits::add;

    @Test
    void a_wait_that_stays_needed_has_its_whole_length() throws InterruptedException {
        delay.unless(() -> false, Duration.ofMillis(250));

        assertThat(waits).containsExactly(RetryDelay.STEP, RetryDelay.STEP, Duration.ofMillis(50));
    }

    @Test
    void a_wait_that_is_no_longer_needed_ends_with_the_step_it_is_in() throws InterruptedException {
        delay.unless(() -> waits.size() == 3, Duration.ofSeconds(10));

        assertThat(waits).hasSize(3);
    }

    @Test
    void what_was_not_needed_from_the_start_is_not_waited_for() throws InterruptedException {
        delay.unless(() -> true, Duration.ofSeconds(10));

        assertThat(waits).isEmpty();
    }
}

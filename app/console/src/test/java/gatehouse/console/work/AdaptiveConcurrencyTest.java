package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class AdaptiveConcurrencyTest {
    private static final Duration QUICK = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofMillis(900);

    private final AdaptiveConcurrency width = new AdaptiveConcurrency(4);

    @Test
    void is_halved_at_each_failure_and_never_closed() {
        width.failed();
        assertThat(width.now()).isEqualTo(2);
        width.failed();
        width.failed();
        assertThat(width.now()).isEqualTo(1);
    }

    @Test
    void is_halved_when_an_answer_comes_much_later_than_the_quickest() {
        width.answered(QUICK);
        width.answered(LATE);

        assertThat(width.now()).isEqualTo(2);
    }

    @Test
    void a_server_that_is_always_slow_is_not_troubled() {
        for (int answer = 0; answer < 10; answer++) {
            width.answered(LATE);
        }

        assertThat(width.now()).isEqualTo(4);
    }

    @Test
    void is_raised_again_by_one_after_as_many_good_answers_as_there_are_places() {
        width.failed();

        width.answered(QUICK);
        assertThat(width.now()).isEqualTo(2);
        width.answered(QUICK);
        assertThat(width.now()).isEqualTo(3);
        width.answered(QUICK);
        width.answered(QUICK);
        assertThat(width.now()).isEqualTo(3);
        width.answered(QUICK);

        assertThat(width.now()).isEqualTo(4);
    }
}

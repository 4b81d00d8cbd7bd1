package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.Exchange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;

class WireLogTest {
    private final WireLog log = new WireLog();

    @Test
    void the_newest_call_comes_first() {
        log.accept(call(1));
        log.accept(call(2));

        assertThat(log.newestFirst()).extracting(Exchange::number).containsExactly(2L, 1L);
        assertThat(log.calls()).isEqualTo(2);
    }

    @Test
    void the_last_500_are_kept_and_all_are_counted() {
        for (int number = 1; number <= 1234; number++) {
            log.accept(call(number));
        }

        assertThat(log.newestFirst()).hasSize(500);
        assertThat(log.newestFirst().getFirst().number()).isEqualTo(1234);
        assertThat(log.newestFirst().getLast().number()).isEqualTo(735);
        assertThat(log.calls()).isEqualTo(1234);
    }

    @Test
    void reads_do_not_push_out_the_one_call_that_changed_something() {
        log.accept(SampleExchanges.by("DELETE", 1));
        for (int number = 2; number <= 1234; number++) {
            log.accept(call(number));
        }

        assertThat(log.newestFirst()).hasSize(501);
        assertThat(log.newestFirst().getFirst().number()).isEqualTo(1234);
        assertThat(log.newestFirst().getLast().method()).isEqualTo("DELETE");
    }

    @Test
    void other_calls_are_bounded_too_and_push_out_no_read() {
        log.accept(call(1));
        for (int number = 2; number <= 702; number++) {
            log.accept(SampleExchanges.by("POST", number));
        }

        assertThat(log.newestFirst()).hasSize(501);
        assertThat(log.newestFirst().getLast().number()).isEqualTo(1);
    }

    @Test
    void a_list_that_was_handed_out_stays_as_it_was() {
        log.accept(call(1));
        var before = log.newestFirst();

        log.accept(call(2));

        assertThat(before).hasSize(1);
    }

    @Test
    void who_listens_hears_of_each_call_until_the_subscription_ends() {
        var heard = new ArrayList<Long>();
        var listening = log.listen(() -> heard.add(log.calls()));
        log.accept(call(1));
        log.accept(call(2));

        listening.unsubscribe();
        log.accept(call(3));

        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void many_threads_lose_no_call() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 20; thread++) {
                threads.submit(() -> {
                    for (int number = 0; number < 100; number++) {
                        log.accept(call(number));
                    }
                });
            }
        }

        assertThat(log.calls()).isEqualTo(2000);
        assertThat(log.newestFirst()).hasSize(500);
    }

    private static Exchange call(long number) {
        return SampleExchanges.sent(number, Instant.EPOCH, Duration.ZERO, null, 200);
    }
}

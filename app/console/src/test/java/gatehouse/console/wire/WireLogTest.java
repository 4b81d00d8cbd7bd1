package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;

class WireLogTest {
    private final WireLog log = new WireLog();
    private final Consumer<Exchange> noted = log.ofNone();

    @Test
    void the_newest_call_comes_first_whatever_it_is_and_wherever_it_was_made() {
        log.of(Environment.SANDBOX).accept(SampleExchanges.by("DELETE", 1));
        noted.accept(call(2));
        noted.accept(SampleExchanges.refresh(3, ""));
        noted.accept(SampleExchanges.answered("GET", 4, 503));

        assertThat(numbers(log)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(log.calls()).isEqualTo(4);
        assertThat(log.newestFirst().getLast().environment()).contains(Environment.SANDBOX);
        assertThat(log.find(2)).map(WireEntry::number).contains(2L);
        assertThat(log.find(5)).isEmpty();
    }

    @Test
    void the_last_5000_are_kept_and_it_is_known_how_many_went() {
        for (int number = 1; number <= 5_234; number++) {
            noted.accept(call(number));
        }

        assertThat(log.newestFirst()).hasSize(5_000);
        assertThat(log.newestFirst().getFirst().number()).isEqualTo(5_234);
        assertThat(log.newestFirst().getLast().number()).isEqualTo(235);
        assertThat(log.calls()).isEqualTo(5_234);
        assertThat(log.removed()).isEqualTo(234);
    }

    @Test
    void refreshes_go_before_other_reads_and_writes_and_errors_last() {
        var small = new WireLog(300, WireLog.MOST_BYTES);
        small.ofNone().accept(SampleExchanges.by("DELETE", 1));
        small.ofNone().accept(SampleExchanges.answered("GET", 2, 401));
        for (int number = 3; number <= 102; number++) {
            small.ofNone().accept(call(number));
        }
        for (int number = 103; number <= 300; number++) {
            small.ofNone().accept(SampleExchanges.refresh(number, ""));
        }
        small.ofNone().accept(SampleExchanges.by("POST", 301));
        assertThat(numbers(small)).as("the oldest refresh").doesNotContain(103L).contains(3L);

        for (int number = 302; number <= 500; number++) {
            small.ofNone().accept(SampleExchanges.by("POST", number));
        }

        assertThat(numbers(small)).hasSize(300).contains(1L, 2L, 102L).doesNotContain(3L, 300L);
    }

    @Test
    void what_happened_just_now_stays_also_beside_many_errors() {
        var small = new WireLog(200, WireLog.MOST_BYTES);
        for (int number = 1; number <= 300; number++) {
            small.ofNone().accept(SampleExchanges.answered("GET", number, 503));
        }
        small.ofNone().accept(SampleExchanges.refresh(301, ""));
        for (int number = 302; number <= 350; number++) {
            small.ofNone().accept(SampleExchanges.answered("GET", number, 503));
        }

        assertThat(numbers(small)).hasSize(200).contains(301L);
    }

    @Test
    void memory_is_bounded_by_what_the_calls_take() {
        var small = new WireLog(5_000, 1 << 20);
        for (int number = 1; number <= 300; number++) {
            small.ofNone().accept(SampleExchanges.refresh(number, "x".repeat(4_000)));
        }
        assertThat(small.bytes()).isBetween(1_000_000L, 1L << 20);
        assertThat(small.newestFirst().size()).isBetween(200, 230);

        small.ofNone().accept(SampleExchanges.refresh(301, "x".repeat(5 << 20)));

        assertThat(numbers(small)).as("the last call stays in any case").containsExactly(301L);
    }

    @Test
    void a_text_beyond_latin_1_takes_twice_the_memory() {
        long narrow = ExchangeMemory.of(SampleExchanges.refresh(1, "é".repeat(10_000)));
        long wide = ExchangeMemory.of(SampleExchanges.refresh(1, "ě".repeat(10_000)));

        assertThat(wide - narrow).isEqualTo(10_000);
        assertThat(narrow).isBetween(10_500L, 12_000L);
    }

    @Test
    void a_list_that_was_handed_out_stays_as_it_was() {
        noted.accept(call(1));
        var before = log.newestFirst();

        noted.accept(call(2));

        assertThat(before).hasSize(1);
    }

    @Test
    void who_listens_hears_of_each_call_until_the_subscription_ends() {
        var heard = new ArrayList<Long>();
        var listening = log.listen(() -> heard.add(log.calls()));
        noted.accept(call(1));
        noted.accept(call(2));

        listening.unsubscribe();
        noted.accept(call(3));

        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void many_threads_lose_no_call() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 20; thread++) {
                threads.submit(() ->
                        LongStream.range(0, 100).forEach(number -> noted.accept(call(number))));
            }
        }

        assertThat(log.calls()).isEqualTo(2000);
        assertThat(log.newestFirst()).hasSize(2000);
    }

    private static List<Long> numbers(WireLog log) {
        return log.newestFirst().stream().map(WireEntry::number).toList();
    }

    private static Exchange call(long number) {
        return SampleExchanges.sent(number, Instant.EPOCH, Duration.ZERO, null, 200);
    }
}

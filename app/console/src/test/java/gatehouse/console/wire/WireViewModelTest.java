package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.Exchange;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class WireViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(NOW);
    private final WireLog log = new WireLog();
    private final WireViewModel wire =
            new WireViewModel(log, background, clock, clock, TimeFormat.in(ZoneOffset.UTC));

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void before_the_first_call_there_is_none() {
        wire.open();
        ui.catchUp();

        assertThat(wire.lastProperty().get()).isEqualTo("No call yet");
        assertThat(wire.countProperty().get()).isEqualTo("no calls");
        assertThat(wire.curl()).isEmpty();
    }

    @Test
    void the_last_call_is_told_in_words_and_grows_older() {
        wire.open();
        log.accept(call(1, 200));
        ui.catchUp();
        assertThat(wire.lastProperty().get())
                .isEqualTo("GET /api/sessions?$take=100 200 · 41 ms · 0 s ago");
        assertThat(wire.countProperty().get()).isEqualTo("1 call");

        clock.pass(Duration.ofSeconds(5));

        assertThat(wire.lastProperty().get()).endsWith("4 s ago");
    }

    @Test
    void a_call_without_an_answer_says_so() {
        wire.open();
        log.accept(call(1, 0));
        ui.catchUp();

        assertThat(wire.lastProperty().get()).contains("no answer");
    }

    @Test
    void many_calls_come_in_one_hand_over_with_the_newest_first() {
        wire.open();
        for (int number = 1; number <= 1500; number++) {
            log.accept(call(number, 200));
        }
        ui.catchUp();

        assertThat(wire.calls()).hasSize(500);
        assertThat(wire.calls().getFirst().number()).isEqualTo(1500);
        assertThat(wire.countProperty().get()).isEqualTo("1,500 calls");
    }

    @Test
    void the_selected_call_is_copied_and_without_one_the_last() {
        wire.open();
        log.accept(SampleExchanges.by("DELETE", 1));
        log.accept(call(2, 200));
        ui.catchUp();
        assertThat(wire.curl()).get().asString().doesNotContain("DELETE");

        wire.selectedProperty().set("1");
        log.accept(call(3, 200));
        ui.catchUp();

        assertThat(wire.curl()).get().asString().contains("DELETE");
        assertThat(wire.indexOf("1")).isEqualTo(2);
    }

    @Test
    void a_call_that_is_hidden_is_selected_no_longer() {
        wire.open();
        log.accept(SampleExchanges.by("DELETE", 1));
        log.accept(call(2, 200));
        ui.catchUp();
        wire.selectedProperty().set("2");

        wire.changesOnlyProperty().set(true);

        assertThat(wire.calls()).extracting(Exchange::method).containsExactly("DELETE");
        assertThat(wire.selectedProperty().get()).isEmpty();
        assertThat(wire.lastProperty().get()).as("the last of all").startsWith("GET");
    }

    @Test
    void a_closed_wire_listens_no_more() {
        var open = wire.open();
        ui.catchUp();

        open.unsubscribe();
        log.accept(call(1, 200));
        ui.catchUp();

        assertThat(wire.calls()).isEmpty();
        assertThat(clock.listeners()).isZero();
    }

    private static Exchange call(long number, int status) {
        return SampleExchanges.sent(number, NOW, Duration.ofMillis(41), null, status);
    }
}

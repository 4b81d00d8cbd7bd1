package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Calls that are marked to be handed on. */
final class MarkedCallsTest {
    @TempDir private Path home;

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final WireLog log = new WireLog(5, Long.MAX_VALUE);
    private WireViewModel wire;

    @BeforeEach
    void build() {
        wire =
                SampleExchanges.calls(
                        log, new PreferenceStore(HomeFolder.of(home), clock), background, clock);
        for (int number = 1; number <= 4; number++) {
            log.ofNone().accept(SampleExchanges.answered("DELETE", number, 200 + number));
        }
        wire.drawer().show();
        wire.open();
        shown(4);
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void marks_survive_new_calls_another_filter_and_another_order() {
        mark(false, 1, 3);

        log.ofNone().accept(SampleExchanges.answered("DELETE", 5, 205));
        clock.pass(Duration.ofMillis(250));
        shown(5);
        wire.rearrange(now -> now.sorted(WireColumn.STATUS, false));
        ui.until(() -> wire.calls().getFirst().number() == 1);
        wire.rearrange(now -> now.filter("204"));
        shown(1);

        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L);
        assertThat(wire.markedCalls())
                .extracting(WireEntry::number)
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(wire.countProperty().get()).isEqualTo("1 of 5 · 2 marked");
    }

    @Test
    void a_further_mark_keeps_those_that_the_filter_hides_and_a_plain_one_does_not() {
        mark(false, 1, 3);
        wire.rearrange(now -> now.filter("204"));
        shown(1);

        mark(true, 4);
        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L, 4L);

        mark(false, 4);
        assertThat(wire.marks().numbers()).containsExactly(4L);
    }

    @Test
    void a_mark_that_is_taken_away_from_a_row_is_gone_whatever_is_hidden() {
        mark(false, 1, 3, 4);
        wire.rearrange(now -> now.filter("204"));
        shown(1);

        mark(true);

        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void a_call_that_was_removed_from_the_log_is_marked_no_longer() {
        mark(false, 1, 4);

        for (int number = 5; number <= 6; number++) {
            log.ofNone().accept(SampleExchanges.answered("DELETE", number, 200));
        }
        clock.pass(Duration.ofMillis(250));
        ui.until(() -> wire.calls().getFirst().number() == 6);

        assertThat(wire.marks().numbers()).containsExactly(4L);
    }

    @Test
    void a_call_that_is_shown_from_elsewhere_is_the_only_one_that_is_marked() {
        mark(false, 1, 3);

        wire.show(2);

        assertThat(wire.marks().numbers()).containsExactly(2L);
    }

    @Test
    void a_call_among_those_marked_is_looked_at_without_a_change_of_marks() {
        mark(false, 1, 3);

        wire.selectedProperty().set("3");

        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void a_window_of_their_own_has_the_marks_and_the_call_that_is_looked_at() {
        mark(false, 1, 3);
        wire.selectedProperty().set("3");

        wire.drawer().openApart(true);
        assertThat(wire.selectedProperty().get()).isEqualTo("3");
        wire.drawer().openApart(false);

        assertThat(wire.selectedProperty().get()).isEqualTo("3");
        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void off_the_screen_none_is_looked_at_and_only_several_marks_stay() {
        mark(false, 1, 3);
        wire.selectedProperty().set("3");

        wire.drawer().toggle();
        assertThat(wire.selectedProperty().get()).isEmpty();
        assertThat(wire.marks().numbers()).containsExactlyInAnyOrder(1L, 3L);

        wire.drawer().toggle();
        wire.selectedProperty().set("2");
        wire.drawer().openApart(true);
        wire.drawer().toggle();

        assertThat(wire.drawer().shown().get()).isFalse();
        assertThat(wire.marks().numbers()).isEmpty();
    }

    private void mark(boolean further, long... numbers) {
        wire.marks().mark(wire.calls().current(), Arrays.stream(numbers).boxed().toList(), further);
    }

    /** The list is made anew on another thread. */
    private void shown(int rows) {
        ui.until(() -> wire.calls().size() == rows);
    }
}

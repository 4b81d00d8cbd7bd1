package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.HandClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class WriteGuardTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final WriteGuard guard = new WriteGuard(clock.pair());

    @Test
    void nothing_is_granted_before_it_is_armed() {
        assertThat(guard.grant()).isEmpty();
        assertThat(guard.isArmed()).isFalse();
        assertThat(guard.left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 15, 60})
    void a_grant_ends_with_the_time_for_which_it_was_armed(long minutes) {
        guard.arm(Duration.ofMinutes(minutes));
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        clock.pass(Duration.ofMinutes(minutes).minusMillis(1));
        assertThat(grant.holds()).isTrue();
        assertThat(guard.left()).isEqualTo(Duration.ofMillis(1));

        clock.pass(Duration.ofMillis(1));
        assertThat(grant.holds()).isFalse();
        assertThat(guard.grant()).isEmpty();
    }

    @Test
    void more_time_counts_from_the_end_and_acts_that_have_begun_go_on_in_it() {
        guard.arm(Duration.ofMinutes(5));
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        clock.pass(Duration.ofMinutes(4));

        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isTrue();

        clock.pass(Duration.ofMinutes(16).minusMillis(1));
        assertThat(guard.left()).isEqualTo(Duration.ofMillis(1));
        assertThat(grant.holds()).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(grant.holds()).isFalse();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void what_has_ended_gets_no_more_time() {
        guard.arm(Duration.ofMinutes(5));
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        clock.pass(Duration.ofMinutes(5));

        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isFalse();
        assertThat(grant.holds()).isFalse();

        guard.arm(Duration.ofMinutes(5));
        guard.lock();
        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isFalse();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void a_grant_that_has_ended_does_not_come_back_when_the_wall_clock_is_set_back_a_little() {
        guard.arm(Duration.ofMinutes(5));
        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        clock.set(clock.instant().plusSeconds(2));
        assertThat(grant.holds()).isFalse();

        clock.set(clock.instant().minusSeconds(2));

        assertThat(grant.holds()).isFalse();
        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isFalse();
    }

    @Test
    void a_grant_outlives_that_its_environment_is_left_and_nothing_further_is_granted() {
        guard.arm(WriteGuard.USUAL_TIME);
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        guard.retire();

        assertThat(grant.holds()).isTrue();
        assertThat(guard.grant()).isEmpty();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void a_grant_of_an_environment_that_was_left_still_ends_with_its_time() {
        guard.arm(WriteGuard.USUAL_TIME);
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        guard.retire();

        clock.pass(WriteGuard.USUAL_TIME);

        assertThat(grant.holds()).isFalse();
    }

    @Test
    void what_is_confirmed_for_the_whole_run_outlasts_hours_and_a_sleep() {
        guard.armForWholeRun();
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        clock.pass(Duration.ofHours(3));
        clock.set(clock.instant().plusSeconds(80));
        assertThat(guard.left()).isPositive();
        assertThat(grant.holds()).isTrue();
        assertThat(guard.isArmed()).isTrue();

        guard.lock();
        assertThat(grant.holds()).isFalse();
    }

    @Test
    void it_ends_with_the_time_that_was_measured_though_the_wall_clock_is_slow() {
        guard.arm(WriteGuard.USUAL_TIME);
        for (int step = 0; step < 9; step++) {
            clock.pass(Duration.ofSeconds(100));
            clock.set(clock.instant().minusMillis(500));
        }

        assertThat(guard.isArmed()).isFalse();
        assertThat(guard.left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, -6, 6, 80})
    void a_jump_of_the_wall_clock_disarms_for_good(long seconds) {
        guard.arm(WriteGuard.USUAL_TIME);
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        clock.pass(Duration.ofMinutes(1));

        clock.set(clock.instant().plusSeconds(seconds));

        assertThat(grant.holds()).isFalse();
        assertThat(guard.isArmed()).isFalse();
        clock.set(clock.instant().minusSeconds(seconds));
        assertThat(grant.holds()).isFalse();
        assertThat(guard.left()).isZero();
        guard.arm(WriteGuard.USUAL_TIME);
        assertThat(guard.isArmed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 5})
    void a_wall_clock_that_is_corrected_a_little_disarms_nothing(long seconds) {
        guard.arm(WriteGuard.USUAL_TIME);

        clock.set(clock.instant().plusSeconds(seconds));

        assertThat(guard.isArmed()).isTrue();
        assertThat(guard.left())
                .isEqualTo(WriteGuard.USUAL_TIME.minusSeconds(Math.max(seconds, 0)));
    }

    @Test
    void a_grant_does_not_outlive_a_lock() {
        guard.arm(WriteGuard.USUAL_TIME);
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        guard.lock();

        assertThat(grant.holds()).isFalse();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void a_grant_does_not_come_back_when_it_is_armed_again() {
        guard.arm(WriteGuard.USUAL_TIME);
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        guard.lock();

        guard.arm(WriteGuard.USUAL_TIME);

        assertThat(grant.holds()).isFalse();
        assertThat(guard.grant().orElseThrow().holds()).isTrue();
    }
}

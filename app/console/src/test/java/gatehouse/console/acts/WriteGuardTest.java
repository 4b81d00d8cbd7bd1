package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class WriteGuardTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final WriteGuard guard = new WriteGuard(clock);

    @Test
    void nothing_is_granted_before_it_is_armed() {
        assertThat(guard.grant()).isEmpty();
        assertThat(guard.isArmed()).isFalse();
        assertThat(guard.left()).isZero();
    }

    @Test
    void a_grant_ends_with_the_time_for_which_it_was_armed() {
        guard.arm();
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        clock.pass(WriteGuard.ARMED_FOR.minusMillis(1));
        assertThat(grant.holds()).isTrue();
        assertThat(guard.left()).isEqualTo(Duration.ofMillis(1));

        clock.pass(Duration.ofMillis(1));
        assertThat(grant.holds()).isFalse();
        assertThat(guard.grant()).isEmpty();
    }

    @Test
    void a_grant_outlives_that_its_environment_is_left_and_nothing_further_is_granted() {
        guard.arm();
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        guard.retire();

        assertThat(grant.holds()).isTrue();
        assertThat(guard.grant()).isEmpty();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void a_grant_of_an_environment_that_was_left_still_ends_with_its_time() {
        guard.arm();
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        guard.retire();

        clock.pass(WriteGuard.ARMED_FOR);

        assertThat(grant.holds()).isFalse();
    }

    @Test
    void a_grant_does_not_outlive_a_lock() {
        guard.arm();
        WriteGuard.Grant grant = guard.grant().orElseThrow();

        guard.lock();

        assertThat(grant.holds()).isFalse();
        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void a_grant_does_not_come_back_when_it_is_armed_again() {
        guard.arm();
        WriteGuard.Grant grant = guard.grant().orElseThrow();
        guard.lock();

        guard.arm();

        assertThat(grant.holds()).isFalse();
        assertThat(guard.grant().orElseThrow().holds()).isTrue();
    }
}

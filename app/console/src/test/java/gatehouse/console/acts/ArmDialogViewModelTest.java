package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.SendPermit;
import gatehouse.console.acts.local.GuardActs;
import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.connections.portos.PortosBench;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

@Timeout(180)
class ArmDialogViewModelTest {
    private PortosBench bench;
    private WriteGuard guard;
    @TempDir private Path home;
    private RecorderFixture recorder;
    private WriteGuardViewModel shown;
    private ArmDialogViewModel model;
    private int closed;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bench = new PortosBench(folder);
        bench.portos.signIn("999", "secret".toCharArray(), "TOOL1", true, SendPermit.always());
        guard = new WriteGuard(bench.clock.pair());
        recorder = new RecorderFixture(home);
        shown = new WriteGuardViewModel(guard, bench.clock, () -> {});
        model = model(environment(EnvironmentKind.TEST));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        recorder.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void an_environment_is_read_only_at_first() {
        assertThat(guard.isArmed()).isFalse();
        assertThat(guard.left()).isZero();
        assertThat(shown.armedProperty().get()).isFalse();
        assertThat(shown.textProperty().get()).isEqualTo("read-only");
    }

    @Test
    void the_password_of_the_sign_in_arms_it_and_is_wiped() {
        char[] password = "secret".toCharArray();

        model.arm(password);
        bench.ui.until(() -> closed == 1);

        assertThat(guard.isArmed()).isTrue();
        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 15:00 left");
        assertThat(password).containsOnly('\0');
    }

    @Test
    void it_stays_read_only_where_the_journal_cannot_record_it() {
        recorder.broken();
        model.arm("secret".toCharArray());
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());
        assertThat(guard.isArmed()).isFalse();
        assertThat(closed).isZero();
        assertThat(model.troubleProperty().get())
                .startsWith("The environment is still read-only, as the journal cannot record");
    }

    @Test
    void what_was_allowed_while_the_dialog_was_left_ends_at_once() {
        var left = new CountDownLatch(1);
        var acts = new GuardActs(recorder.acts, Environment.SANDBOX, guard);
        var sandbox =
                new ArmDialogViewModel(
                        Environment.SANDBOX,
                        Optional.empty(),
                        shown,
                        time -> armedOnce(left, acts.arm(time)),
                        bench.background,
                        () -> closed++);
        sandbox.arm(new char[0]);
        bench.ui.until(guard::isArmed);

        sandbox.cancel();
        left.countDown();

        bench.ui.until(() -> !guard.isArmed());
        assertThat(closed).as("closed by the person alone").isEqualTo(1);
    }

    private static ActResult<?, ?> armedOnce(CountDownLatch left, ActResult<?, ?> armed) {
        try {
            left.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return armed;
    }

    @Test
    void another_password_does_not_arm_it_and_is_wiped_too() {
        char[] password = "Secret".toCharArray();

        model.arm(password);
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(guard.isArmed()).isFalse();
        assertThat(closed).isZero();
        assertThat(password).containsOnly('\0');
        assertThat(model.troubleProperty().get()).contains("still read-only");
    }

    @Test
    void nobody_signed_in_has_no_password_to_arm_with() {
        bench.portos.forget();

        model.arm("secret".toCharArray());
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(guard.isArmed()).isFalse();
    }

    @Test
    void production_is_armed_by_its_name_and_the_password() {
        ArmDialogViewModel production = model(environment(EnvironmentKind.PRODUCTION));
        assertThat(production.needsName()).isTrue();
        assertThat(production.needsSecret()).isTrue();
        char[] password = "secret".toCharArray();

        production.nameProperty().set("Store 13");
        production.arm(password);
        bench.ui.catchUp();
        assertThat(production.troubleProperty().get()).contains("not the name");
        assertThat(password).containsOnly('\0');

        production.nameProperty().set("store 12");
        production.arm("secret".toCharArray());
        bench.ui.catchUp();
        assertThat(production.troubleProperty().get()).contains("not the name");

        production.nameProperty().set(" Store 12 ");
        production.arm("wrong".toCharArray());
        bench.ui.until(() -> production.troubleProperty().get().contains("not your sign-in"));
        assertThat(guard.isArmed()).isFalse();

        production.arm("secret".toCharArray());
        bench.ui.until(() -> closed == 1);
        assertThat(guard.isArmed()).isTrue();
    }

    @Test
    void where_no_system_has_a_sign_in_the_name_of_the_environment_is_typed() {
        ArmDialogViewModel unsigned = model(environment(EnvironmentKind.TEST), Optional.empty());
        assertThat(unsigned.needsName()).isTrue();
        assertThat(unsigned.needsSecret()).isFalse();

        unsigned.nameProperty().set("Store 13");
        unsigned.arm(new char[0]);
        bench.ui.catchUp();
        assertThat(guard.isArmed()).isFalse();
        assertThat(unsigned.troubleProperty().get()).contains("not the name");

        unsigned.nameProperty().set("Store 12");
        unsigned.arm(new char[0]);
        bench.ui.until(() -> closed == 1);
        assertThat(guard.isArmed()).isTrue();
    }

    @Test
    void the_sandbox_asks_for_nothing_but_the_time() {
        ArmDialogViewModel sandbox = model(Environment.SANDBOX);
        assertThat(sandbox.needsName()).isFalse();
        assertThat(sandbox.needsSecret()).isFalse();

        sandbox.arm(new char[0]);
        bench.ui.until(() -> closed == 1);

        assertThat(guard.isArmed()).isTrue();
    }

    @Test
    void it_is_armed_for_the_time_that_was_chosen() {
        assertThat(model.times()).extracting(Duration::toMinutes).containsExactly(5L, 15L, 60L);
        model.timeProperty().set(Duration.ofMinutes(60));
        assertThat(model.text().getValue()).contains("for 60 minutes");

        model.arm("secret".toCharArray());
        model.timeProperty().set(Duration.ofMinutes(5));
        bench.ui.until(() -> closed == 1);

        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 60:00 left");
    }

    @Test
    void an_arming_that_was_cancelled_never_comes_through_late() {
        model.arm("secret".toCharArray());
        bench.ui.untilSomethingWaits();

        model.cancel();
        bench.ui.catchUp();

        assertThat(guard.isArmed()).isFalse();
        assertThat(shown.armedProperty().get()).isFalse();
    }

    @Test
    void it_counts_down_and_locks_after_15_minutes_by_the_clock() {
        shown.arm();

        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 14:59 left");
        bench.clock.pass(Duration.ofMinutes(14).plusSeconds(58));
        assertThat(guard.isArmed()).isTrue();
        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 0:01 left");

        bench.clock.pass(Duration.ofSeconds(1));

        assertThat(guard.isArmed()).isFalse();
        assertThat(shown.armedProperty().get()).isFalse();
        assertThat(shown.textProperty().get()).isEqualTo("read-only");
        assertThat(bench.clock.listeners()).isZero();
    }

    @Test
    void arming_again_counts_from_the_start_with_one_countdown() {
        shown.arm();
        bench.clock.pass(Duration.ofMinutes(10));

        shown.arm();

        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 15:00 left");
        assertThat(bench.clock.listeners()).isEqualTo(1);
    }

    @Test
    void locking_is_at_once() {
        shown.arm();

        shown.lock();

        assertThat(guard.isArmed()).isFalse();
        assertThat(shown.textProperty().get()).isEqualTo("read-only");
        assertThat(bench.clock.listeners()).isZero();
    }

    @Test
    void in_the_last_minute_it_can_be_extended_and_then_counts_on() {
        shown.arm(Duration.ofMinutes(5));
        bench.clock.pass(Duration.ofMinutes(4).minusSeconds(1));
        assertThat(shown.endingProperty().get()).isFalse();
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(shown.endingProperty().get()).isTrue();
        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 1:00 left");

        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isTrue();
        shown.follow();

        assertThat(shown.endingProperty().get()).isFalse();
        assertThat(shown.textProperty().get()).isEqualTo("changes allowed, 16:00 left");
        bench.clock.pass(Duration.ofMinutes(16));
        assertThat(shown.armedProperty().get()).isFalse();
        assertThat(shown.endingProperty().get()).isFalse();
        assertThat(guard.extend(WriteGuard.USUAL_TIME)).isFalse();
        shown.follow();
        assertThat(shown.armedProperty().get()).isFalse();
    }

    private Environment environment(EnvironmentKind kind) {
        return new Environment("Store 12", kind);
    }

    private ArmDialogViewModel model(Environment environment) {
        return model(environment, Optional.of(bench.portos::isPassword));
    }

    private ArmDialogViewModel model(Environment environment, Optional<Predicate<char[]>> proof) {
        return new ArmDialogViewModel(
                environment,
                proof,
                shown,
                new GuardActs(recorder.acts, environment, guard)::arm,
                bench.background,
                () -> closed++);
    }
}

package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.util.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;

@Timeout(120)
class IdleLockTest extends ShellBenchFixture {
    private static final Duration UP_TO_THE_END = Duration.ofMinutes(15).minusSeconds(1);

    private IdleLock lock;
    private Subscription watching = Subscription.EMPTY;

    @BeforeEach
    void open() {
        lock = shell.idleLock();
        watching = lock.watch();
        bench.storeLetsIn();
    }

    @AfterEach
    void release() {
        watching.unsubscribe();
    }

    @Test
    void after_15_minutes_without_input_it_is_signed_out_and_read_only_and_nothing_is_shown() {
        EnvironmentViewModel opened = signedIn();
        opened.guard().arm(Duration.ofMinutes(60));
        shell.guard().extend();
        bench.clock.pass(UP_TO_THE_END);
        assertThat(isLocked()).isFalse();
        assertThat(opened.guard().armedProperty().get()).isTrue();

        bench.clock.pass(Duration.ofSeconds(1));

        assertThat(isLocked()).isTrue();
        assertThat(lock.reasonProperty().get()).contains("Nobody used it");
        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(shell.open()).isEmpty();
        assertThat(isAsking()).isFalse();
        assertThat(bench.clock.listeners()).as("only the lock goes on").isEqualTo(1);
        bench.ui.until(() -> bench.store.count("DELETE", ShellBench.OWN_PATH) == 1);
        assertThat(opened.lease().proof()).isEmpty();
    }

    @Test
    void input_puts_it_off_and_takes_the_sign_of_the_last_minute_away() {
        bench.openSandbox();
        bench.clock.pass(Duration.ofMinutes(14));
        assertThat(lock.signProperty().get()).isEmpty();
        bench.clock.pass(Duration.ofSeconds(15));
        assertThat(lock.signProperty().get()).startsWith("Locks in 0:45");

        assertThat(lock.use()).isTrue();

        assertThat(lock.signProperty().get()).isEmpty();
        bench.clock.pass(UP_TO_THE_END);
        assertThat(isLocked()).isFalse();
    }

    @Test
    void input_after_a_sleep_locks_and_goes_nowhere_else() {
        bench.openSandbox();
        bench.clock.set(bench.clock.instant().plus(Duration.ofHours(1)));

        assertThat(lock.use()).isFalse();

        assertThat(isLocked()).isTrue();
        assertThat(lock.use()).as("the next one unlocks").isTrue();
    }

    @Test
    void it_is_unlocked_by_signing_in_and_not_before() {
        signedIn();
        command("lockWindow").run();
        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, "Told meanwhile."));

        lock.unlock();
        bench.ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        assertThat(isLocked()).isTrue();
        shell.dialogProperty().get().leave();
        assertThat(isLocked()).isTrue();
        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);

        lock.unlock();
        bench.signInTo(bench.asked());
        bench.ui.until(() -> !isLocked());

        assertThat(shell.open()).isPresent();
        assertThat(isAsking()).isFalse();
        assertThat(shell.toastProperty().get().text()).isEqualTo("Told meanwhile.");
    }

    @Test
    void who_goes_away_from_the_sign_in_that_unlocks_leaves_it_locked_with_nothing_typed() {
        signedIn();
        lock.lock();
        lock.unlock();
        bench.ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);

        bench.clock.pass(Duration.ofMinutes(15));

        assertThat(isAsking()).isFalse();
        assertThat(shell.open()).isEmpty();
        assertThat(isLocked()).isTrue();
    }

    @Test
    void the_sandbox_is_unlocked_by_a_press() {
        bench.openSandbox();
        lock.lock();
        assertThat(lock.reasonProperty().get()).isEqualTo("You locked it.");

        lock.unlock();
        bench.ui.until(() -> !isLocked());

        assertThat(isAsking()).isFalse();
    }

    @Test
    void what_cannot_be_opened_again_stays_locked_and_says_why() {
        shell.go(new Environment("Empty", Environment.EnvironmentKind.TEST));
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Failed);
        lock.lock();

        lock.unlock();
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Failed);

        assertThat(isLocked()).isTrue();
        assertThat(lock.progress().getValue()).contains("no system");
    }

    @Test
    void never_holds_for_the_sandbox_and_not_for_production_and_is_kept() throws IOException {
        command("idleLock.0").run();
        assertThat(command("idleLock.0").possible().get()).isFalse();
        bench.ui.until(() -> kept() == 0);
        bench.openSandbox();
        bench.clock.pass(Duration.ofHours(9));
        assertThat(isLocked()).isFalse();

        signedIn();
        bench.clock.pass(Duration.ofMinutes(60));
        assertThat(isLocked()).isTrue();
    }

    @Test
    void a_shorter_time_counts_at_once_and_a_sign_comes_before() {
        bench.openSandbox();

        command("idleLock.5").run();
        bench.clock.pass(Duration.ofMinutes(4).plusSeconds(1));
        assertThat(lock.signProperty().get()).startsWith("Locks in 0:59");
        bench.clock.pass(Duration.ofSeconds(59));

        assertThat(isLocked()).isTrue();
    }

    private double kept() {
        return new PreferenceStore(HomeFolder.of(home), bench.clock).number("idleLock.minutes", 15);
    }

    private EnvironmentViewModel signedIn() {
        bench.signInTo(bench.openStore());
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel opened = shell.open().orElseThrow();
        bench.ui.until(() -> PortosViewModels.of(opened).sessions().rows().size() == 2);
        return opened;
    }

    private boolean isLocked() {
        return lock.lockedProperty().get();
    }

    private boolean isAsking() {
        return !shell.dialogProperty().get().equals(new DialogRequest.None());
    }

    private Command command(String key) {
        return shell.commands().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

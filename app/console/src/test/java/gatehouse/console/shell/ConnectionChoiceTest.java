package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.work.Command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;

/** An environment with several connections to one system shows the one that is chosen. */
@Timeout(120)
final class ConnectionChoiceTest extends ShellBenchFixture {
    private ConnectionSpec first;
    private ConnectionSpec second;
    private Environment chain;

    @BeforeEach
    void open() {
        first = tills("store-12", bench.store.server());
        second = tills("store-13", bench.played.server());
        String date = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
        bench.store.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        bench.played.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), date));
        chain =
                new Environment("Chain", Environment.EnvironmentKind.TEST)
                        .with(List.of(first, second));
    }

    @Test
    void the_first_one_is_shown_until_another_is_chosen() {
        bench.shell.go(chain);
        bench.ui.until(() -> isShown(first));
        assertThat(shown().connections(PortosWindow.SESSIONS)).containsExactly(first, second);
        assertThat(shown().connections(SrsWindow.RECORDING)).isEmpty();

        bench.shell.choose(second);

        bench.ui.until(() -> isShown(second));
        bench.ui.until(() -> bench.shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        bench.signInTo(bench.asked());
        bench.ui.until(() -> bench.played.count("GET", "/api/sessions") > 0);
        assertThat(bench.store.count("GET", "/api/sessions")).isZero();
        assertThat(bench.store.count("POST", "/api/auth")).isZero();
    }

    @Test
    void a_sign_in_at_one_is_still_there_after_the_other_was_shown_and_changes_are_not_allowed() {
        bench.shell.go(chain);
        bench.ui.until(() -> bench.shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        bench.signInTo(bench.asked());
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        shown().lease().guard().arm(WriteGuard.USUAL_TIME);

        bench.shell.choose(second);
        bench.ui.until(() -> isShown(second));

        assertThat(shown().lease().guard().isArmed()).isFalse();
        bench.shell.choose(first);
        bench.ui.until(() -> isShown(first));
        assertThat(bench.shell.environmentProperty().get())
                .isInstanceOf(EnvironmentState.Ready.class);
        assertThat(shown().signedInAs()).contains("TOOL1");
    }

    @Test
    void times_of_the_shop_follow_the_connection_that_is_shown() {
        bench.shell.go(
                chain.with(
                        List.of(
                                first.with(Map.of("prefix", "/api", "time-zone", "Asia/Tokyo")),
                                second)));
        bench.ui.until(() -> bench.shell.open().isPresent());

        run("shopTimes");

        assertThat(bench.shell.places().timeSign()).isEqualTo("Times of the shop (Asia/Tokyo)");
        bench.shell.choose(second);
        bench.ui.until(() -> isShown(second));
        assertThat(bench.shell.places().timeSign()).contains("no zone set for the shop");
    }

    private void run(String key) {
        bench.shell.commands().stream()
                .filter(command -> command.key().equals(key))
                .forEach(Command::run);
    }

    private EnvironmentViewModel shown() {
        return bench.shell.open().orElseThrow();
    }

    private boolean isShown(ConnectionSpec connection) {
        return bench.shell
                .open()
                .flatMap(now -> now.connection(PortosWindow.SESSIONS))
                .filter(connection::equals)
                .isPresent();
    }

    private static ConnectionSpec tills(String name, String server) {
        return new PortosAddress(server, "/api").connection(ConnectionId.random(), name);
    }
}

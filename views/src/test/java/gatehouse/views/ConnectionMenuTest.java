package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosWindow;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/** Where an environment has several connections to a system, its place says which one is shown. */
@Timeout(300)
final class ConnectionMenuTest extends CompleteWindowFixture {
    @Test
    void a_connection_is_chosen_beside_the_name_of_the_environment() throws Exception {
        MenuButton menu = window.find("#connection", MenuButton.class);
        assertThat(HeadlessToolkit.ask(menu::isVisible)).isFalse();
        ConnectionSpec first = tills("store-12");
        ConnectionSpec second = tills("store-13");
        Environment chain =
                new Environment("Chain", Environment.EnvironmentKind.TEST)
                        .with(List.of(first, second));

        HeadlessToolkit.run(() -> window.shell().go(chain));

        FrameWaiter.holds("the first one is shown", () -> menu.getText().equals("store-12"));
        assertThat(HeadlessToolkit.ask(() -> texts(menu)))
                .containsExactly("store-12 · " + first.address(), "store-13 · " + second.address());
        window.picture("connection-menu");
        HeadlessToolkit.run(() -> menu.getItems().getLast().fire());
        FrameWaiter.holds("the other one is shown", () -> menu.getText().equals("store-13"));
        assertThat(HeadlessToolkit.ask(menu::isVisible)).isTrue();
        assertThat(HeadlessToolkit.ask(() -> window.opened().connection(PortosWindow.SESSIONS)))
                .contains(second);
    }

    private static List<String> texts(MenuButton menu) {
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    private ConnectionSpec tills(String name) {
        return new PortosAddress(window.portos().front().address(), "/api")
                .connection(ConnectionId.random(), name);
    }
}

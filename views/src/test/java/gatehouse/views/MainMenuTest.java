package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice.NoticeKind;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.shell.ShellParts;

import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The menu of the window has every command, by mouse and by key. */
final class MainMenuTest extends CompleteWindowFixture {
    /** What the bar listens to lives as long as this. */
    private Subscription shown = Subscription.EMPTY;

    @AfterEach
    void removeSystemMenu() throws Exception {
        HeadlessToolkit.run(shown::unsubscribe);
    }

    @Test
    void an_outcome_is_copied_by_the_button_of_its_toast_and_the_places_are_reached_beside_it()
            throws Exception {
        HeadlessToolkit.run(() ->
                window.shell()
                        .tell(
                                new ToastMessage(
                                        NoticeKind.GOOD,
                                        "Signed out.",
                                        Optional.empty(),
                                        "Text",
                                        Optional.empty())));

        operator.clicksText("Copy for the ticket").clicksText("Journal");

        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Text");
        assertThat(HeadlessToolkit.ask(() -> window.shell().placeProperty().get().word()))
                .isEqualTo("JOURNAL");
    }

    @Test
    void every_command_is_in_the_menu_once_with_its_key() throws Exception {
        operator.clicks("#mainMenu");

        assertThatEachCommandHasItsKeyIn(HeadlessToolkit.ask(() -> leaves().toList()));
    }

    @Test
    void every_command_is_in_the_menu_bar_of_macos_once_with_its_key() throws Exception {
        MenuBar bar = HeadlessToolkit.ask(() -> systemMenu("Mac OS X"));

        assertThat(bar.isUseSystemMenuBar()).isTrue();
        assertThatEachCommandHasItsKeyIn(
                bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()).toList());
    }

    @Test
    void nothing_is_chosen_in_the_menu_bar_of_macos_while_something_is_asked() throws Exception {
        MenuBar bar = HeadlessToolkit.ask(() -> systemMenu("Mac OS X"));
        assertThat(bar.getMenus()).noneMatch(MenuItem::isDisable);

        HeadlessToolkit.run(() -> window.shell().askPalette());
        assertThat(bar.getMenus()).allMatch(MenuItem::isDisable);

        HeadlessToolkit.run(() -> window.shell().dialogProperty().get().leave());
        assertThat(bar.getMenus()).noneMatch(MenuItem::isDisable);
    }

    @Test
    void the_menu_bar_of_macos_says_what_can_be_done_when_it_opens() throws Exception {
        MenuBar bar = HeadlessToolkit.ask(() -> systemMenu("Mac OS X"));
        assertThat(HeadlessToolkit.ask(() -> isPossible(bar, "Change keys…"))).isTrue();
        HeadlessToolkit.run(() -> bar.getMenus().forEach(menu -> menu.getItems().clear()));

        HeadlessToolkit.run(() ->
                bar.getMenus().forEach(menu -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING))));

        assertThat(HeadlessToolkit.ask(() -> isPossible(bar, "Change keys…"))).isTrue();
    }

    @Test
    void other_systems_have_no_menu_bar() throws Exception {
        assertThat(HeadlessToolkit.ask(() -> systemMenu("Linux"))).isNull();
    }

    private static boolean isPossible(MenuBar bar, String command) {
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .anyMatch(item -> item.getText().equals(command) && !item.isDisable());
    }

    private @Nullable MenuBar systemMenu(String os) {
        var pane = new Pane();
        shown = ShellParts.systemMenu(window.shell(), pane, os);
        return pane.getChildren().isEmpty() ? null : (MenuBar) pane.getChildren().getFirst();
    }

    private void assertThatEachCommandHasItsKeyIn(List<MenuItem> items) {
        List<Command> commands = window.shell().commands();
        assertThat(items).hasSameSizeAs(commands);
        for (Command command : commands) {
            MenuItem item =
                    items.stream()
                            .filter(one ->
                                    one.getText()
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                            .equals(command.text()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(command.text()));
            assertThat(item.getAccelerator())
                    .as(command.text())
                    .isEqualTo(
                            command.keys().isEmpty()
                                    ? null
                                    : KeyCombination.valueOf(command.shownKey()));
        }
    }

    @Test
    void a_command_is_run_from_the_menu_by_keys_alone() throws Exception {
        operator.presses(KeyCode.F10);
        int last =
                HeadlessToolkit.ask(
                        () -> (int) menus().flatMap(menu -> menu.getItems().stream()).count());
        assertThat(last).isPositive();

        operator.presses(KeyCode.RIGHT).presses(KeyCode.DOWN, 5).presses(KeyCode.ENTER);

        FrameWaiter.holds(
                "another place is shown",
                () -> window.shell().placeProperty().get().word().equals("ENVIRONMENTS"));
    }

    @Test
    void help_says_what_a_filter_can_ask_for_and_goes_by_esc() throws Exception {
        operator.presses(KeyCode.SHIFT, KeyCode.F1);
        window.sees("A session must meet every term.");
        assertThat(window.texts()).contains("idle>30m", "PRODUCTION");

        operator.presses(KeyCode.ESCAPE);

        assertThat(window.isAsking()).isFalse();
    }

    @Test
    void preferences_count_at_once_and_are_changed_by_keys_alone() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.COMMA);
        window.sees("Preferences");
        operator.presses(KeyCode.TAB, 4).presses(KeyCode.DOWN).presses(KeyCode.ESCAPE);

        assertThat(window.isAsking()).isFalse();
        assertThat(
                        HeadlessToolkit.ask(() ->
                                PortosViewModels.of(window.opened())
                                        .sessions()
                                        .contextProperty()
                                        .get()
                                        .times()
                                        .isExact()))
                .isTrue();
    }

    private static Stream<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast);
    }

    private static Stream<MenuItem> leaves() {
        return menus().flatMap(menu -> menu.getItems().stream()).flatMap(MainMenuTest::leaves);
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        if (item instanceof Menu menu) {
            return menu.getItems().stream();
        }
        return item.getText() == null ? Stream.empty() : Stream.of(item);
    }
}

package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.util.Optional;

/** The commands that need the window: focus, clipboard, drawer, colours. */
public final class WindowCommands {
    private final ShellViewModel shell;
    private final Runnable nextScheme;
    private final Runnable quit;

    /**
     * @param nextScheme switches from light to dark to the scheme of the system
     * @param quit ends the program, unless the person is asked something first
     */
    public WindowCommands(ShellViewModel shell, Runnable nextScheme, Runnable quit) {
        this.shell = shell;
        this.nextScheme = nextScheme;
        this.quit = quit;
    }

    /** Adds the commands to the palette and gives every command its key in {@code scene}. */
    public void install(Scene scene) {
        shell.add(new Command("filter", "Slash | F3", () -> focus(scene, "#filter")));
        shell.add(new Command("copy", "Shortcut+C", () -> copy(scene)));
        shell.add(copyOutcome(scene));
        shell.add(callOfOutcome());
        shell.add(new Command("copyCurl", "Shortcut+Shift+C", () -> copyCurl(scene)));
        shell.add(new Command("wire", "F12", shell.wire().drawer()::toggle));
        shell.add(new Command("wireFilter", "Shortcut+F", shell.wire().drawer()::find));
        shell.add(new Command("scheme", "", nextScheme));
        shell.add(new Command("menu", "F10", () -> openMenu(scene)));
        shell.add(new Command("closeWindow", "Shortcut+W", () -> close(scene)));
        shell.add(new Command("quit", "Shortcut+Q", quit));
        KeyboardDispatcher.listen(
                scene,
                shell::commands,
                () -> shell.idleLock().lockedProperty().get() || isAsking());
    }

    /** Lets the keys that have a sense there work in the window of the calls, too. */
    public void installInCalls(Scene calls) {
        KeyboardDispatcher.listen(
                calls,
                () ->
                        shell.commands().stream()
                                .flatMap(command -> inCalls(command, calls).stream())
                                .toList(),
                () -> false);
    }

    private Optional<Command> inCalls(Command command, Scene calls) {
        return switch (command.key()) {
            case "copy" -> Optional.of(command.doing(() -> copyCall(calls)));
            case "copyCurl" -> Optional.of(command.doing(() -> copyCurl(calls)));
            case "closeWindow" -> Optional.of(command.doing(() -> close(calls)));
            case "wire",
                    "wireFilter",
                    "lock",
                    "lockWindow",
                    "quit",
                    "textLarger",
                    "textSmaller",
                    "textUsual" ->
                    Optional.of(command);
            default -> Optional.empty();
        };
    }

    private boolean isAsking() {
        return !(shell.dialogProperty().get() instanceof DialogRequest.None);
    }

    /** Closes the window as its button does, so that the program can ask first. */
    private static void close(Scene scene) {
        Window window = scene.getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void openMenu(Scene scene) {
        if (scene.lookup("#mainMenu") instanceof Button menu) {
            menu.fire();
        }
    }

    private static void focus(Scene scene, String field) {
        Node found = scene.lookup(field);
        if (found != null) {
            found.requestFocus();
        }
    }

    /** Copies the call that is looked at where the focus is in the list of calls. */
    private void copy(Scene scene) {
        Node focus = scene.getFocusOwner();
        if (focus != null && focus.equals(scene.lookup("#calls"))) {
            copyCall(scene);
            return;
        }
        shell.places().text().ifPresent(text -> ClipboardText.copy(scene.getRoot(), text));
    }

    /** The same as the button of a toast, which no key leads to. */
    private Command copyOutcome(Scene scene) {
        ReadOnlyObjectProperty<ToastMessage> toast = shell.toastProperty();
        return new Command(
                "copyOutcome",
                "",
                BooleanExpression.booleanExpression(toast.map(now -> !now.ticket().isEmpty())),
                () -> MessageBundle.of("obstacle.noOutcome"),
                () -> ClipboardText.copy(scene.getRoot(), toast.get().ticket()));
    }

    /** The same for its call. */
    private Command callOfOutcome() {
        ReadOnlyObjectProperty<ToastMessage> toast = shell.toastProperty();
        return new Command(
                "callOfOutcome",
                "",
                BooleanExpression.booleanExpression(toast.map(ToastMessage::hasCalls)),
                () -> MessageBundle.of("obstacle.noOutcome"),
                () -> toast.get().act().ifPresent(shell.callDialogs()::show));
    }

    private void copyCall(Scene scene) {
        String text = shell.wire().detailProperty().get();
        if (!text.isEmpty()) {
            ClipboardText.copy(scene.getRoot(), text);
        }
    }

    private void copyCurl(Scene scene) {
        shell.wire().curl().ifPresent(text -> ClipboardText.copy(scene.getRoot(), text));
    }
}

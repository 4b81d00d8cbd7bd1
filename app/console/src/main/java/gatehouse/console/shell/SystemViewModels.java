package gatehouse.console.shell;

import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.systems.OpenConnection;

import javafx.util.Subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a window shows of one system of the environment that is open. */
public interface SystemViewModels {
    /** Its places, which are those that its window has. */
    List<ShellPlace> places();

    /** By what its connection is asked for. */
    Class<? extends OpenConnection> connectionType();

    /** The time zone of the shop that its connection serves; empty where none is known. */
    default Optional<ZoneId> timeZone() {
        return Optional.empty();
    }

    /** The sign-in of the environment, where it is to this system. */
    default Optional<EnvironmentSignIn> signIn() {
        return Optional.empty();
    }

    /**
     * The question as whom this system is called, to be asked together with the sign-in of the
     * environment; empty where that is known, or asked at the place itself.
     */
    default Optional<Function<Runnable, SystemDialog>> furtherSignIn() {
        return Optional.empty();
    }

    /** Reads again what a place shows, where it shows what was read. */
    default void refresh(ShellPlace place) {}

    /** What is looked at in a place, as text to be copied; empty where nothing is. */
    default Optional<String> text(ShellPlace place) {
        return Optional.empty();
    }

    /** What is typed to see fewer in a place; empty where nothing is. */
    default Optional<FilterViewModel> filter(ShellPlace place) {
        return Optional.empty();
    }

    /**
     * Runs {@code act} whenever there is something else that a call may lead to, such as a list
     * that has been read, until the subscription ends.
     */
    default Subscription whenRead(Runnable act) {
        return Subscription.EMPTY;
    }

    /** Asks nothing more, and listens to nothing more. */
    void leave();
}

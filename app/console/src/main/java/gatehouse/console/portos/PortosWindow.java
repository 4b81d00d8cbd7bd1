package gatehouse.console.portos;

import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.work.Command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a window has of Portos: the place of the sessions, and what is done there. */
public final class PortosWindow implements SystemWindow {
    /** The sessions, as a list. */
    public static final ShellPlace SESSIONS = new ShellPlace("SESSIONS", "sessions", true);

    static final List<ShellPlace> PLACES = List.of(SESSIONS);

    private final WindowContext window;
    private final SessionListPreferences choices;
    private final SessionDialogOpener dialogs;

    /** For one window. */
    public PortosWindow(WindowContext window) {
        this.window = window;
        this.choices = new SessionListPreferences(window.preferences(), window.background());
        this.dialogs = new SessionDialogOpener(window);
    }

    /** What a person is asked about sessions. */
    public SessionDialogOpener dialogs() {
        return dialogs;
    }

    @Override
    public List<ShellPlace> places() {
        return PLACES;
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue there = window.has(PortosViewModels.class);
        Supplier<String> missing = window.obstacles()::missing;
        return List.of(
                new Command(
                        "clearFilter",
                        "",
                        there,
                        missing,
                        on(portos -> portos.sessions().filter().clear().run())),
                new Command(
                        "see",
                        "",
                        there,
                        missing,
                        on(portos -> portos.sessions().overview().see().run())),
                new Command("keepFilter", "", there, missing, dialogs::keepFilter),
                new Command(
                        "askServer",
                        "",
                        window.signedIn(),
                        window.obstacles()::signedOut,
                        dialogs::askServer),
                new Command("live", "", there, missing, on(PortosWindow::toggleLive)),
                new Command(
                        "revoke",
                        "Delete",
                        window.holds(
                                PortosViewModels.class,
                                portos -> portos.detail().obstacle().map(String::isEmpty)),
                        this::irrevocable,
                        dialogs::revoke));
    }

    /** Why the session that is looked at cannot be revoked. */
    private String irrevocable() {
        return window.find(PortosViewModels.class)
                .map(portos -> portos.detail().obstacle().getValue())
                .orElseGet(window.obstacles()::missing);
    }

    private Runnable on(Consumer<PortosViewModels> act) {
        return () -> window.with(PortosViewModels.class, act);
    }

    private static void toggleLive(PortosViewModels portos) {
        BooleanProperty on = portos.sessions().live().onProperty();
        on.set(!on.get());
    }

    @Override
    public Optional<PortosViewModels> open(EnvironmentScope scope) {
        return scope.lease()
                .find(PortosServices.class)
                .map(services -> new PortosViewModels(services, scope, choices, window));
    }
}

package gatehouse.views;

import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.shell.EnvironmentWindows;
import gatehouse.views.fx.ColorSchemes;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.WindowIcons;
import gatehouse.views.fx.zoom.TextScale;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows of the program; each shows an environment, and no two show the same. */
public final class ConsoleWindows {
    private final Console console;
    private final ColorSchemes schemes = new ColorSchemes();
    private final TextScale scale = new TextScale();
    private final RowDensity density = new RowDensity();
    private final List<PreferenceChoice> looks;
    private final WindowPlacement placement;
    private final WindowMemory memory;
    private final List<ConsoleWindow> open = new ArrayList<>();
    private Optional<Stage> latest = Optional.empty();
    private Optional<ConsoleWindow> shown = Optional.empty();

    /** No window yet. */
    public ConsoleWindows(Console console) {
        this.console = console;
        this.placement = new WindowPlacement(console.preferences(), schemes, scale, density);
        this.looks =
                List.of(console.language(), schemes.choice(), scale.choice(), density.choice());
        this.memory = new WindowMemory(console.preferences());
        schemes.highContrastProperty().bind(SystemContrast.in(Platform.getPreferences()));
        schemes.dress();
    }

    /** Light, dark, or as the system has it, in all windows. */
    ColorSchemes schemes() {
        return schemes;
    }

    /** How large text is in all windows. */
    TextScale scale() {
        return scale;
    }

    /** How close rows stand in all windows. */
    RowDensity density() {
        return density;
    }

    /** What the person can choose about looks, for all windows. */
    List<PreferenceChoice> looks() {
        return looks;
    }

    /**
     * Lets a window begin with what was shown last, read-only and signed out; with the sandbox
     * where that environment is no longer known. In a new home the tour of the sandbox begins.
     */
    public void startAsLast(ConsoleWindow window) throws IOException {
        memory.environment(console.environments()).ifPresent(window::startIn);
        memory.restore(window.shell());
        window.shell().tour().offer();
    }

    /**
     * Saves place, size, colour scheme and what is shown of the window that was shown or closed
     * last.
     */
    void save() throws IOException {
        shown.ifPresent(window -> memory.keep(window.shell()));
        if (latest.isPresent()) {
            placement.save(latest.get());
        }
    }

    /** A window, not shown yet. */
    public ConsoleWindow add() {
        var neighbours = new Neighbours();
        var window = new ConsoleWindow(console, this, neighbours);
        neighbours.own = Optional.of(window);
        window.shell()
                .idleLock()
                .lockedProperty()
                .subscribe((_, locked) -> {
                    if (locked) {
                        lockAll();
                    }
                });
        return window;
    }

    /** Puts a window in its place, a step aside from those that are there, with its icon. */
    void show(ConsoleWindow window, Stage stage) {
        placement.restore(stage, open.size());
        WindowIcons.give(stage);
        latest = Optional.of(stage);
        shown = Optional.of(window);
        open.add(window);
    }

    /** A window is off the screen; the last one keeps its environment until the program ends. */
    void closed(ConsoleWindow window, Stage stage) {
        open.remove(window);
        latest = Optional.of(stage);
        shown = Optional.of(window);
        if (!open.isEmpty()) {
            window.shell().close();
        }
    }

    /** Shows in every window that something went wrong inside; any thread may call this. */
    void showFault(Throwable fault) {
        new FxExecutor().execute(() -> open.forEach(window -> window.showFault(fault)));
    }

    boolean isLast(ConsoleWindow window) {
        return open.equals(List.of(window));
    }

    /** Closes every window, with which the program ends. */
    void closeAll() {
        List.copyOf(open).forEach(ConsoleWindow::hide);
    }

    /** Nobody is there, whichever window was locked. */
    private void lockAll() {
        open.stream()
                .filter(window -> !window.shell().idleLock().lockedProperty().get())
                .forEach(window -> window.shell().idleLock().lock());
    }

    /** The other windows, as one of them sees them. */
    private final class Neighbours implements EnvironmentWindows {
        private Optional<ConsoleWindow> own = Optional.empty();

        @Override
        public void open(Environment environment) {
            if (own.filter(window -> window.isShowing(environment)).isEmpty()
                    && !showOther(environment)) {
                ConsoleWindow added = add();
                added.startIn(environment);
                added.show(new Stage());
            }
        }

        @Override
        public boolean showOther(Environment environment) {
            Optional<ConsoleWindow> other = other(environment);
            other.ifPresent(ConsoleWindow::toFront);
            return other.isPresent();
        }

        @Override
        public boolean isInOther(Environment environment) {
            return other(environment).isPresent();
        }

        private Optional<ConsoleWindow> other(Environment environment) {
            return open.stream()
                    .filter(window -> own.filter(window::equals).isEmpty())
                    .filter(window -> window.isShowing(environment))
                    .findFirst();
        }
    }
}

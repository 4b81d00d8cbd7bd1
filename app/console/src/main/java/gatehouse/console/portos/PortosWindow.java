package gatehouse.console.portos;

import gatehouse.clients.http.Exchange;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.palette.FilterSource;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellPlace.PlaceNeed;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.tour.TourStep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a window has of Portos: the place of the sessions, and what is done there. */
public final class PortosWindow implements SystemWindow {
    /** The sessions, as a list. */
    public static final ShellPlace SESSIONS =
            new ShellPlace("SESSIONS", "sessions", PlaceNeed.SIGN_IN);

    static final List<ShellPlace> PLACES = List.of(SESSIONS);

    private final WindowContext window;
    private final SessionListPreferences choices;
    private final SessionDialogOpener dialogs;
    private final RevokeManyOpener many;
    private final RevokeRunRegistry runs;

    /**
     * For one window.
     *
     * @param runs of the program
     */
    public PortosWindow(WindowContext window, RevokeRunRegistry runs) {
        this.runs = runs;
        this.many = new RevokeManyOpener(window, runs);
        this.window = window;
        this.choices =
                new SessionListPreferences(
                        window.preferences(), window.background(), window.services().refresh());
        this.dialogs = new SessionDialogOpener(window);
    }

    /** What a person is asked about sessions. */
    public SessionDialogOpener dialogs() {
        return dialogs;
    }

    /** What is done with many sessions at once. */
    public RevokeManyOpener many() {
        return many;
    }

    @Override
    public List<PaletteSource> sources() {
        var sources = new ArrayList<PaletteSource>();
        sources.add(new PersonSource(window));
        sources.add(new SessionSource(window));
        window.with(
                PortosViewModels.class,
                there ->
                        sources.add(
                                new FilterSource(
                                        SESSIONS.text(),
                                        there.sessions().filter(),
                                        () -> window.shell().placeProperty().set(SESSIONS))));
        return sources;
    }

    @Override
    public Callable<List<EntryLink>> links(JournalEntry entry) {
        return new JournalLinks(window, runs, many).of(entry);
    }

    @Override
    public Callable<List<EntryLink>> links(Exchange call) {
        return new JournalLinks(window, runs, many).of(call);
    }

    @Override
    public List<TourStep> tour(Instant begun) {
        return new PortosTour(window, begun).steps();
    }

    @Override
    public void lock() {
        runs.stopAll();
    }

    @Override
    public void close() {
        many.close();
    }

    @Override
    public boolean mayQuit(Runnable quit) {
        return many.mayQuit(quit);
    }

    @Override
    public List<ShellPlace> places() {
        return PLACES;
    }

    /** Shows what the journal has of the session that is looked at. */
    public SessionHistory history() {
        return new SessionHistory(window);
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(ofSessions().stream(), history().commands().stream()).toList();
    }

    private List<Command> ofSessions() {
        ObservableBooleanValue there = window.has(PortosViewModels.class);
        Supplier<String> missing = window.obstacles()::missing;
        var all = new ArrayList<Command>();
        Collections.addAll(
                all,
                new Command(
                        "see",
                        "",
                        there,
                        missing,
                        on(portos -> portos.sessions().overview().see().run())),
                new Command(
                        "askServer",
                        "",
                        window.signedIn(),
                        window.obstacles()::signedOut,
                        dialogs::askServer),
                new Command("columns", "", there, missing, dialogs::chooseColumns),
                new Command(
                        "resetColumns", "", there, missing, on(portos -> portos.columns().reset())),
                new Command("live", "", there, missing, on(PortosWindow::toggleLive)),
                new Command("mark", "", listed(), this::unlisted, on(PortosWindow::toggleMark)),
                new Command(
                        "markShown",
                        "Shortcut+A",
                        listed(),
                        this::unlisted,
                        on(portos -> portos.sessions().marks().markShown())),
                new Command(
                        "clearMarks",
                        "",
                        marked(),
                        PortosWindow::noMarks,
                        on(portos -> portos.sessions().marks().clear())),
                new Command(
                        "revokeMarked",
                        "Shortcut+Delete",
                        marked(),
                        PortosWindow::noMarks,
                        many::revokeMarked),
                new Command(
                        "revokeShown", "", filtered(), PortosWindow::noFilter, many::revokeShown),
                new Command(
                        "run",
                        "",
                        BooleanExpression.booleanExpression(
                                many.signProperty().map(Optional::isPresent)),
                        () -> MessageBundle.of("run.none"),
                        many::followRun),
                new Command(
                        "revoke",
                        "Delete",
                        window.holds(
                                PortosViewModels.class,
                                portos -> portos.detail().obstacle().map(String::isEmpty)),
                        this::irrevocable,
                        dialogs::revoke));
        all.addAll(new SelectedSessionCommands(window).all());
        return all;
    }

    /** Whether the list of sessions is on the screen. */
    private ObservableBooleanValue listed() {
        return BooleanExpression.booleanExpression(window.has(PortosViewModels.class))
                .and(Bindings.equal(window.shell().placeProperty(), SESSIONS));
    }

    private String unlisted() {
        return window.find(PortosViewModels.class).isEmpty()
                ? window.obstacles().missing()
                : MessageBundle.of("marks.elsewhere");
    }

    private ObservableBooleanValue marked() {
        return window.holds(
                PortosViewModels.class,
                portos -> portos.sessions().marks().marksProperty().map(now -> now.count() > 0));
    }

    private ObservableBooleanValue filtered() {
        return window.holds(PortosViewModels.class, portos -> portos.sessions().filter().narrows());
    }

    private static String noFilter() {
        return MessageBundle.of("plan.noFilter");
    }

    private static String noMarks() {
        return MessageBundle.of("marks.noneToClear");
    }

    private static void toggleMark(PortosViewModels portos) {
        String selected = portos.sessions().selectedProperty().get();
        if (!selected.isEmpty()) {
            portos.sessions().marks().toggle(selected);
        }
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
        runs.findUnfinished(many::warn);
        return scope.lease()
                .find(PortosServices.class)
                .map(services -> new PortosViewModels(services, scope, choices, window));
    }
}

package gatehouse.console.shell;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.EditorServices;
import gatehouse.console.keys.CommandList;
import gatehouse.console.tour.TourViewModel;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The window: which environment, which place, what is asked, what is told. */
public final class ShellViewModel {
    private final DialogHost dialogs;
    private final ToastQueue news;
    private final List<SystemWindow> systems;
    private final EnvironmentNavigator navigator;
    private final ObjectProperty<ShellPlace> place;
    private final WindowPlaces places;
    private final GuardDialogOpener guard;
    private final CallDialogOpener callDialogs;
    private final IdleLock idleLock;
    private final WindowSources sources;
    private final CommandList commands;
    private final ShellTour tour;

    /**
     * A window; nothing is opened yet.
     *
     * @param systems each makes what the window has of one system, in the order of their places
     */
    public ShellViewModel(
            WindowServices services,
            List<Function<WindowContext, SystemWindow>> systems,
            EditorServices editing,
            WireViewModel wire) {
        this.commands = new CommandList(services.keys());
        this.news = new ToastQueue(services.ticker());
        this.dialogs = new DialogHost(editing.environments(), services, this::tell);
        var window = new WindowContext(this, dialogs, services);
        this.systems = systems.stream().map(system -> system.apply(window)).toList();
        this.navigator = new EnvironmentNavigator(window, this.systems);
        this.place = new SimpleObjectProperty<>(this.systems.getFirst().places().getFirst());
        this.places = new WindowPlaces(window, this.systems, editing);
        this.sources = new WindowSources(window, this.systems, editing.environments());
        this.guard = new GuardDialogOpener(window);
        this.callDialogs = new CallDialogOpener(window, wire, editing.environments().schemas());
        this.idleLock = new IdleLock(window, navigator, news);
        this.tour = new ShellTour(window, this.systems);
        commands.addAll(new ShellCommands(window, commands).all(this.systems));
        commands.addAll(tour.commands());
    }

    /** Where the environment on the screen stands. */
    public ReadOnlyObjectProperty<EnvironmentState> environmentProperty() {
        return navigator.stateProperty();
    }

    /** What is said as long as there is nothing to look after. */
    public ObservableValue<ScreenNotice> notice() {
        return environmentProperty().map(new EnvironmentNotice(this)::of);
    }

    /** Which place is open. */
    public ObjectProperty<ShellPlace> placeProperty() {
        return place;
    }

    /** What the person is asked. */
    public ReadOnlyObjectProperty<DialogRequest> dialogProperty() {
        return dialogs.dialogProperty();
    }

    /** The last word about something that finished. */
    public ReadOnlyObjectProperty<ToastMessage> toastProperty() {
        return news.toastProperty();
    }

    /** The environment's view-models, once they are there. */
    public Optional<EnvironmentViewModel> open() {
        return navigator.model();
    }

    /** Every call of the program. */
    public WireViewModel wire() {
        return callDialogs.wire();
    }

    /** Takes calls out of the log. */
    public CallDialogOpener callDialogs() {
        return callDialogs;
    }

    /** What the window has of one system. */
    public <W extends SystemWindow> W system(Class<W> kind) {
        return SystemWindow.find(systems, kind);
    }

    /** Everything that can be done, for keys and palette. */
    public List<Command> commands() {
        return commands.current();
    }

    /** Adds what only a view can do. */
    public void add(Command command) {
        commands.add(command);
    }

    /**
     * Goes to an environment; the one that was open is left, and read-only unless a run goes on.
     * Where another window shows it, that window comes to the front instead.
     */
    public void go(Environment environment) {
        if (!navigator.isShownElsewhere(environment)) {
            navigator.go(environment);
            places.environments().leave();
        }
    }

    /** All places that the window can show. */
    public WindowPlaces places() {
        return places;
    }

    /** Shows another connection of the environment that is open, which is read-only again. */
    public void choose(ConnectionSpec connection) {
        navigator.choose(connection);
    }

    /** Asks what to do, where to go, or who is calling. */
    public void askPalette() {
        dialogs.whatToDo(commands(), sources.all());
    }

    /** Asks where to go. */
    public void chooseEnvironment() {
        String lost =
                open().map(there -> SystemWindow.lostWith(systems, there.environment())).orElse("");
        dialogs.whereToGo(lost, places.environments().choice());
    }

    /** Asks for the passwords that the connections on the screen need. */
    void askSecrets() {
        navigator.askSecrets();
    }

    /** Asks who is there. */
    public void signIn() {
        navigator.signIn();
    }

    /** Forgets the token and ends the session that it belongs to. */
    public void signOut() {
        navigator.signOut();
    }

    /** Lets writes through, and stops that. */
    public GuardDialogOpener guard() {
        return guard;
    }

    /** The tour of the sandbox. */
    public TourViewModel tour() {
        return tour.model();
    }

    /** Locks the window, and unlocks it. */
    public IdleLock idleLock() {
        return idleLock;
    }

    /** Says that something finished, for a few seconds. */
    public void tell(ToastMessage toast) {
        news.tell(toast.orIn(environmentProperty().get().environment()));
    }

    /**
     * Whether the program may end now; where it may not, the person is asked.
     *
     * @param quit ends it
     */
    public boolean mayQuit(Runnable quit) {
        return idleLock.mayQuit(systems.stream().allMatch(system -> system.mayQuit(quit)));
    }

    /** Leaves the environment, as this window closes and others stay. */
    public void close() {
        navigator.close();
    }
}

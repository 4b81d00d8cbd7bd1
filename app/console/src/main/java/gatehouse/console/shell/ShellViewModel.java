package gatehouse.console.shell;

import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.desk.EnvironmentOpener;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The window: which environment, which place, what is asked, what is told. */
public final class ShellViewModel {
    private final DialogHost questions;
    private final ToastQueue news;
    private final EnvironmentNavigator desk;
    private final ObjectProperty<ShellPlace> place =
            new SimpleObjectProperty<>(ShellPlace.SESSIONS);
    private final List<Command> commands = new ArrayList<>();
    private final SessionDialogOpener sessions;
    private final SuperOfficeDialogOpener superOffice;
    private final RecordingDialogOpener recording;

    /**
     * The window over {@code desks}; nothing is opened yet.
     *
     * @param livingLogins the service logins of this run that may be alive, by environment
     */
    public ShellViewModel(
            EnvironmentOpener desks,
            Supplier<Map<Environment, List<ServiceLogin>>> livingLogins,
            EnvironmentStore environments,
            PreferenceStore preferences,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        this.news = new ToastQueue(ticker);
        this.questions =
                new DialogHost(
                        environments,
                        new KnownDeviceStore(preferences),
                        background,
                        ticker,
                        outcome -> news.tell(new ToastMessage(outcome.kind(), outcome.title())));
        var choices = new SessionListPreferences(preferences, background);
        this.desk =
                new EnvironmentNavigator(
                        desks, questions, news, choices, background, ticker, clock, times);
        this.sessions = new SessionDialogOpener(this, questions);
        this.superOffice = new SuperOfficeDialogOpener(this, questions, livingLogins);
        this.recording = new RecordingDialogOpener(this, questions, background);
        commands.addAll(new ShellCommands(this).all());
        deskProperty().subscribe(_ -> open().ifPresent(now -> place.set(now.nearest(place.get()))));
        desks.listen((left, end) ->
                background.onUi(() -> news.tell(SignOutWords.toast(left, end, times))));
    }

    /** Where the environment on the screen stands. */
    public ReadOnlyObjectProperty<EnvironmentState> deskProperty() {
        return desk.stateProperty();
    }

    /** What is said as long as there is nothing to look after. */
    public ObservableValue<ScreenNotice> notice() {
        return deskProperty().map(new EnvironmentNotice(this)::of);
    }

    /** Which place is open. */
    public ObjectProperty<ShellPlace> placeProperty() {
        return place;
    }

    /** What the person is asked. */
    public ReadOnlyObjectProperty<DialogRequest> questionProperty() {
        return questions.questionProperty();
    }

    /** The last word about something that finished. */
    public ReadOnlyObjectProperty<ToastMessage> toastProperty() {
        return news.toastProperty();
    }

    /** The environment's view-models, once they are there. */
    public Optional<EnvironmentViewModel> open() {
        return desk.model();
    }

    /** Everything that can be done, for keys and palette. */
    public List<Command> commands() {
        return Collections.unmodifiableList(commands);
    }

    /** Adds what only a view can do. */
    public void add(Command command) {
        commands.add(command);
    }

    /** Goes to an environment; the one that was open is left and read-only again. */
    public void go(Environment environment) {
        desk.go(environment);
    }

    /** Shows another connection of the environment that is open, which is read-only again. */
    public void choose(ConnectionSpec connection) {
        desk.choose(connection);
    }

    /** Asks what to do. */
    public void askPalette() {
        questions.whatToDo(commands);
    }

    /** Shows which keys there are. */
    void askKeys() {
        questions.whatToDo(commands.stream().filter(one -> !one.keys().isEmpty()).toList());
    }

    /** Asks where to go. */
    public void chooseEnvironment() {
        questions.whereToGo(superOffice.forgottenKeys(), this::go);
    }

    /** Asks who is there. */
    public void signIn() {
        desk.signIn();
    }

    /** Forgets the token; the session lives on until it runs out. */
    public void signOut() {
        desk.signOut();
    }

    /** Asks whether to let writes through. */
    public void arm() {
        open().ifPresent(model -> questions.whetherToArm(model, () -> {}));
    }

    /** Does {@code act} if changes are allowed in an environment; else asks first to allow them. */
    void whenArmed(EnvironmentViewModel model, Runnable act) {
        if (model.guard().armedProperty().get()) {
            act.run();
        } else {
            questions.whetherToArm(model, act);
        }
    }

    /** Asks whether to revoke the session that is looked at; first to arm, where that is due. */
    public void revoke() {
        sessions.revoke();
    }

    /** Asks under which name to keep the filter that is typed. */
    public void keepFilter() {
        sessions.keepFilter();
    }

    /** Asks what to ask the server by its own filter. */
    public void askServer() {
        sessions.askServer();
    }

    /** What is asked about SuperOffice. */
    public SuperOfficeDialogOpener superOffice() {
        return superOffice;
    }

    /** What is asked about SRS. */
    public RecordingDialogOpener recording() {
        return recording;
    }

    /** Says that something finished, for a few seconds. */
    public void tell(ToastMessage toast) {
        news.tell(toast);
    }

    /** Empty where the environment has no Portos. */
    Optional<EnvironmentViewModel> tills() {
        return open().filter(model -> model.portos().isPresent());
    }
}

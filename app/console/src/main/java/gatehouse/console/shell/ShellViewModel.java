package gatehouse.console.shell;

import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.desk.Desks;
import gatehouse.console.desk.PortosDesk;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environments;
import gatehouse.console.environments.Preferences;
import gatehouse.console.sessions.ListChoices;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The window: which environment, which place, what is asked, what is told. */
public final class ShellViewModel {
    private final Questions questions;
    private final News news;
    private final OpenDesk desk;
    private final ObjectProperty<ShellPlace> place =
            new SimpleObjectProperty<>(ShellPlace.SESSIONS);
    private final List<Command> commands = new ArrayList<>();
    private final SuperOfficeQuestions superOffice;
    private final RecordingQuestions recording;

    /** The window over {@code desks}; nothing is opened yet. */
    public ShellViewModel(
            Desks desks,
            Environments environments,
            Preferences preferences,
            Background background,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        this.news = new News(ticker);
        this.questions =
                new Questions(
                        environments,
                        new KnownDevices(preferences),
                        background,
                        ticker,
                        outcome -> news.tell(new Toast(outcome.kind(), outcome.title())));
        var choices = new ListChoices(preferences, background);
        this.desk = new OpenDesk(desks, questions, news, choices, background, ticker, clock, zone);
        this.superOffice = new SuperOfficeQuestions(this, questions, desks::livingLogins);
        this.recording = new RecordingQuestions(this, questions, background);
        commands.addAll(new ShellCommands(this).all());
        deskProperty().subscribe(_ -> open().ifPresent(now -> place.set(now.nearest(place.get()))));
    }

    /** Where the environment on the screen stands. */
    public ReadOnlyObjectProperty<DeskState> deskProperty() {
        return desk.stateProperty();
    }

    /** What is said as long as there is nothing to look after. */
    public ObservableValue<Notice> notice() {
        return deskProperty().map(new DeskNotice(this)::of);
    }

    /** Which place is open. */
    public ObjectProperty<ShellPlace> placeProperty() {
        return place;
    }

    /** What the person is asked. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return questions.questionProperty();
    }

    /** The last word about something that finished. */
    public ReadOnlyObjectProperty<Toast> toastProperty() {
        return news.toastProperty();
    }

    /** The environment's view-models, once they are there. */
    public Optional<DeskViewModel> open() {
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
        questions.whereToGo(this::go);
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
        open().ifPresent(questions::whetherToArm);
    }

    /** Asks whether to revoke the session that is looked at; first to arm, where that is due. */
    public void revoke() {
        onTills(new RevokeQuestions(this, questions)::revoke);
    }

    /** Asks under which name to keep the filter that is typed. */
    public void keepFilter() {
        tills().ifPresent(model ->
                questions.underWhichName(
                        model.sessions().filter(),
                        why -> tell(new Toast(Notice.Kind.WARNING, why))));
    }

    /** Asks what to ask the server by its own filter. */
    public void askServer() {
        onTills(questions::whatTheServerKnows);
    }

    /** What is asked about SuperOffice. */
    public SuperOfficeQuestions superOffice() {
        return superOffice;
    }

    /** What is asked about SRS. */
    public RecordingQuestions recording() {
        return recording;
    }

    /** Takes the question off the screen. */
    public void answered() {
        questions.answered();
    }

    /** Says that something finished, for a few seconds. */
    public void tell(Toast toast) {
        news.tell(toast);
    }

    /** Empty where the environment has no Portos. */
    Optional<DeskViewModel> tills() {
        return open().filter(model -> model.portos().isPresent());
    }

    private void onTills(BiConsumer<DeskViewModel, PortosDesk> act) {
        open().ifPresent(model ->
                model.portos().ifPresent(there -> act.accept(model, there.desk())));
    }
}

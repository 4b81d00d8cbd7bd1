package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.SignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.desk.PortosDesk;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environments;
import gatehouse.console.environments.EnvironmentsViewModel;
import gatehouse.console.servicelogin.QuitViewModel;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.sessions.AskServerViewModel;
import gatehouse.console.sessions.FilterViewModel;
import gatehouse.console.sessions.KeepFilterViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the person is asked, one question at a time. */
final class Questions {
    private final Environments environments;
    private final KnownDevices devices;
    private final Background background;
    private final Ticker ticker;
    private final Consumer<Notice> elsewhere;
    private final ReadOnlyObjectWrapper<Question> question =
            new ReadOnlyObjectWrapper<>(new Question.None());

    /**
     * @param elsewhere gets the outcome of an act whose dialog is off the screen by then
     */
    Questions(
            Environments environments,
            KnownDevices devices,
            Background background,
            Ticker ticker,
            Consumer<Notice> elsewhere) {
        this.environments = environments;
        this.devices = devices;
        this.background = background;
        this.ticker = ticker;
        this.elsewhere = elsewhere;
    }

    ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether the person is asked anything. */
    ObservableValue<Boolean> isAsking() {
        return question.map(now -> !(now instanceof Question.None));
    }

    /** Shows a question until it is answered; an earlier one is left. */
    void ask(Question next) {
        leave();
        question.set(next);
    }

    /** Leaves the question without an answer. */
    void leave() {
        question.get().leave();
    }

    /** Takes the question off the screen. */
    void answered() {
        question.set(new Question.None());
    }

    void whatToDo(List<Command> commands) {
        ask(new Question.Palette(new PaletteViewModel(commands, this::answered)));
    }

    void whereToGo(Consumer<Environment> go) {
        ask(
                new Question.Choose(
                        new EnvironmentsViewModel(environments, background, go, this::answered)));
    }

    /**
     * @param why the person is asked; empty where that is plain
     */
    void whoIsThere(
            DeskViewModel desk, PortosDesk portos, String why, Consumer<PortosCaller> signedIn) {
        var model =
                new SignInViewModel(
                        desk.environment(),
                        portos.connection(),
                        portos.signIn(),
                        devices,
                        background,
                        signedIn,
                        this::answered);
        model.because(why);
        ask(new Question.SignIn(model));
    }

    void whetherToArm(DeskViewModel desk) {
        ask(
                new Question.Arm(
                        new ArmDialogViewModel(
                                desk.environment(),
                                desk.desk().proof(),
                                desk.guard(),
                                background,
                                this::answered)));
    }

    /** Nothing is asked where there is no filter that works. */
    void underWhichName(FilterViewModel filter, Consumer<String> told) {
        String typed = filter.textProperty().get().strip();
        if (!typed.isEmpty() && filter.wrongProperty().get().isEmpty()) {
            ask(
                    new Question.KeepFilter(
                            new KeepFilterViewModel(filter.saved(), typed, told, this::answered)));
        }
    }

    void whatTheServerKnows(DeskViewModel desk, PortosDesk portos) {
        ask(
                new Question.AskServer(
                        new AskServerViewModel(
                                portos.sessions(),
                                background,
                                desk.detail()::look,
                                this::answered)));
    }

    /**
     * Asks whether to do an act.
     *
     * @param ended is called when the dialog goes off the screen
     */
    void whetherToDo(DeskViewModel desk, ActProposal proposal, Runnable ended) {
        ask(
                new Question.Act(
                        new ActDialogViewModel(
                                proposal,
                                desk.environment(),
                                background,
                                ticker,
                                elsewhere,
                                () -> {
                                    answered();
                                    ended.run();
                                })));
    }

    void whoCallsSuperOffice(DeskViewModel desk, SuperOfficeViewModels there) {
        ask(
                new Question.SuperOfficeSignIn(
                        new SuperOfficeSignInViewModel(
                                desk.environment(),
                                there.desk().connection(),
                                there.access()::show,
                                this::answered)));
    }

    void whetherToQuit(Map<String, List<ServiceLogin>> living, Runnable quit) {
        ask(new Question.Quit(new QuitViewModel(living, quit, this::answered)));
    }
}

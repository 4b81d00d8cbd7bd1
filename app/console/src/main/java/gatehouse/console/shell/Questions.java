package gatehouse.console.shell;

import gatehouse.console.connections.portos.Caller;
import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.SignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.desk.PortosDesk;
import gatehouse.console.environments.ArmViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environments;
import gatehouse.console.environments.EnvironmentsViewModel;
import gatehouse.console.servicelogin.LoginQuestionViewModel;
import gatehouse.console.servicelogin.QuitViewModel;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.sessions.AskServerViewModel;
import gatehouse.console.sessions.FilterViewModel;
import gatehouse.console.sessions.KeepFilterViewModel;
import gatehouse.console.sessions.Revocation;
import gatehouse.console.sessions.RevokeViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What the person is asked, one question at a time. */
final class Questions {
    private final Environments environments;
    private final KnownDevices devices;
    private final Background background;
    private final ReadOnlyObjectWrapper<Question> question =
            new ReadOnlyObjectWrapper<>(new Question.None());

    Questions(Environments environments, KnownDevices devices, Background background) {
        this.environments = environments;
        this.devices = devices;
        this.background = background;
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
            DeskViewModel desk, PortosConnection portos, String why, Consumer<Caller> signedIn) {
        var model =
                new SignInViewModel(
                        desk.environment(), portos, devices, background, signedIn, this::answered);
        model.because(why);
        ask(new Question.SignIn(model));
    }

    void whetherToArm(DeskViewModel desk) {
        ask(
                new Question.Arm(
                        new ArmViewModel(
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

    /** Nothing is asked where nothing can be revoked. */
    void whetherToRevoke(DeskViewModel desk, PortosDesk portos, Consumer<Revocation> ended) {
        desk.detail()
                .revocable()
                .ifPresent(seen ->
                        ask(
                                new Question.Revoke(
                                        new RevokeViewModel(
                                                desk.detail().words(seen),
                                                portos.revoking(),
                                                background,
                                                ended,
                                                () -> looked(desk)))));
    }

    /** Nothing is asked where nothing can be done. */
    void aboutLogin(
            DeskViewModel desk,
            BiFunction<ServiceLoginsViewModel, Runnable, Optional<LoginQuestionViewModel>> act) {
        act.apply(desk.serviceLogins(), this::answered)
                .ifPresent(model -> ask(new Question.Login(model)));
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

    /** The question may have found that the session is gone or another one by now. */
    private void looked(DeskViewModel desk) {
        answered();
        desk.detail().read();
    }
}

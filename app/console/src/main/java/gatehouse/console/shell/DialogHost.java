package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosSignInService;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.desk.PortosServices;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.sessions.FilterViewModel;
import gatehouse.console.sessions.SaveFilterViewModel;
import gatehouse.console.sessions.ServerSearchViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the person is asked, one question at a time. */
final class DialogHost {
    private final EnvironmentStore environments;
    private final KnownDeviceStore devices;
    private final Background background;
    private final DelayTicker ticker;
    private final Consumer<ScreenNotice> elsewhere;
    private final ReadOnlyObjectWrapper<DialogRequest> question =
            new ReadOnlyObjectWrapper<>(new DialogRequest.None());

    /**
     * @param elsewhere gets the outcome of an act whose dialog is off the screen by then
     */
    DialogHost(
            EnvironmentStore environments,
            KnownDeviceStore devices,
            Background background,
            DelayTicker ticker,
            Consumer<ScreenNotice> elsewhere) {
        this.environments = environments;
        this.devices = devices;
        this.background = background;
        this.ticker = ticker;
        this.elsewhere = elsewhere;
    }

    ReadOnlyObjectProperty<DialogRequest> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether the person is asked anything. */
    ObservableValue<Boolean> isAsking() {
        return question.map(now -> !(now instanceof DialogRequest.None));
    }

    /** Shows a question until it is answered; an earlier one is left. */
    void ask(DialogRequest next) {
        leave();
        question.set(next);
    }

    /** Leaves the question without an answer. */
    void leave() {
        question.get().leave();
    }

    /** Takes the question off the screen. */
    void answered() {
        question.set(new DialogRequest.None());
    }

    void whatToDo(List<Command> commands) {
        ask(new DialogRequest.Palette(new PaletteViewModel(commands, this::answered)));
    }

    void whereToGo(Consumer<Environment> go) {
        ask(
                new DialogRequest.Choose(
                        new EnvironmentChooserViewModel(
                                environments, background, go, this::answered)));
    }

    /**
     * @param why the person is asked; empty where that is plain
     */
    void whoIsThere(
            EnvironmentViewModel desk,
            PortosServices portos,
            String why,
            Consumer<PortosCaller> signedIn) {
        var model =
                new PortosSignInViewModel(
                        desk.environment(),
                        new PortosSignInService(
                                desk.environment().id(),
                                portos.connection(),
                                portos.signIn(),
                                devices),
                        background,
                        signedIn,
                        this::answered);
        model.because(why);
        ask(new DialogRequest.SignIn(model));
    }

    void whetherToArm(EnvironmentViewModel desk) {
        ask(
                new DialogRequest.Arm(
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
                    new DialogRequest.KeepFilter(
                            new SaveFilterViewModel(filter.saved(), typed, told, this::answered)));
        }
    }

    void whatTheServerKnows(EnvironmentViewModel desk, PortosServices portos) {
        ask(
                new DialogRequest.AskServer(
                        new ServerSearchViewModel(
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
    void whetherToDo(EnvironmentViewModel desk, ActProposal proposal, Runnable ended) {
        ask(
                new DialogRequest.Act(
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

    void whoCallsSuperOffice(EnvironmentViewModel desk, SuperOfficeViewModels there) {
        ask(
                new DialogRequest.SuperOfficeSignIn(
                        new SuperOfficeSignInViewModel(
                                desk.environment(),
                                there.desk().connection(),
                                there.access()::show,
                                this::answered)));
    }

    void whetherToQuit(Map<String, List<ServiceLogin>> living, Runnable quit) {
        ask(new DialogRequest.Quit(new QuitDialogViewModel(living, quit, this::answered)));
    }
}

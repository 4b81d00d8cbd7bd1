package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActDraft;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosSignInAnswer;
import gatehouse.console.connections.portos.PortosSignInService;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.portos.PortosServices;
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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the person is asked, one question at a time. */
final class DialogHost {
    private final EnvironmentStore environments;
    private final KnownDeviceStore devices;
    private final Background background;
    private final DelayTicker ticker;
    private final Consumer<ScreenNotice> elsewhere;
    private final ActDraft draft = new ActDraft();
    private final ReadOnlyObjectWrapper<DialogRequest> question =
            new ReadOnlyObjectWrapper<>(new DialogRequest.None());
    private Runnable again = () -> {};

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

    /**
     * Shows a question until it is answered; an earlier one is left.
     *
     * @param build makes the question of what takes this question, and no later one, off the screen
     */
    void ask(Function<Runnable, DialogRequest> build) {
        leave();
        question.set(new DialogHandle().open(build));
    }

    /** Leaves the question without an answer. */
    void leave() {
        question.get().leave();
    }

    /** Leaves the question who is there, as it is answered; any other question stays. */
    void leaveSignIn() {
        if (question.get() instanceof DialogRequest.SignIn(var model)) {
            model.cancel();
        }
    }

    void whatToDo(List<Command> commands) {
        ask(close -> new DialogRequest.Palette(new PaletteViewModel(commands, close)));
    }

    /**
     * @param leaving what is lost when another environment is opened; empty where nothing is
     */
    void whereToGo(String leaving, Consumer<Environment> go) {
        ask(close ->
                new DialogRequest.Choose(
                        new EnvironmentChooserViewModel(
                                environments, background, leaving, go, close)));
    }

    /**
     * @param why the person is asked; empty where that is plain
     */
    void whoIsThere(
            EnvironmentViewModel desk,
            PortosServices portos,
            String why,
            Consumer<PortosSignInAnswer> signedIn) {
        var service =
                new PortosSignInService(
                        desk.environment().id(), portos.connection(), portos.signIn(), devices);
        ask(close -> {
            var model =
                    new PortosSignInViewModel(
                            desk.environment(), service, background, signedIn, close);
            model.because(why);
            portos.played().ifPresent(model::offer);
            return new DialogRequest.SignIn(model);
        });
    }

    /**
     * Asks whether to allow changes.
     *
     * @param wanted what the person wanted to do; it is done once changes are allowed
     */
    void whetherToArm(EnvironmentViewModel desk, Runnable wanted) {
        ask(close ->
                new DialogRequest.Arm(
                        new ArmDialogViewModel(
                                desk.environment(),
                                desk.desk().proof(),
                                desk.guard(),
                                background,
                                () -> {
                                    close.run();
                                    if (desk.guard().armedProperty().get()) {
                                        wanted.run();
                                    }
                                })));
    }

    /** Nothing is asked where there is no filter that works. */
    void underWhichName(FilterViewModel filter, Consumer<String> told) {
        String typed = filter.textProperty().get().strip();
        if (!typed.isEmpty() && filter.wrongProperty().get().isEmpty()) {
            ask(close ->
                    new DialogRequest.KeepFilter(
                            new SaveFilterViewModel(filter.saved(), typed, told, close)));
        }
    }

    void whatTheServerKnows(EnvironmentViewModel desk, PortosServices portos) {
        ask(close ->
                new DialogRequest.AskServer(
                        new ServerSearchViewModel(
                                portos.sessions(), background, desk.detail()::look, close)));
    }

    /**
     * Asks whether to do an act.
     *
     * @param ended is called when the dialog goes off the screen
     */
    void whetherToDo(EnvironmentViewModel desk, ActProposal proposal, Runnable ended) {
        ask(close -> {
            var model =
                    new ActDialogViewModel(
                            proposal,
                            desk.environment(),
                            background,
                            ticker,
                            elsewhere,
                            () -> {
                                keepDraft();
                                close.run();
                                ended.run();
                            });
            draft.fill(model);
            return new DialogRequest.Act(model);
        });
        again = () -> whetherToDo(desk, proposal, ended);
    }

    /**
     * Asks whether to begin a new journal, in place of the dialog of the act that was refused.
     *
     * @param begun whether it was begun; the person is then asked about that act again
     */
    void whetherToRenewJournal(
            Environment environment, ActProposal proposal, BooleanSupplier begun) {
        DialogRequest before = question.get();
        Runnable wanted = before instanceof DialogRequest.Act ? again : () -> {};
        ask(close ->
                new DialogRequest.Act(
                        new ActDialogViewModel(
                                proposal,
                                environment,
                                background,
                                ticker,
                                elsewhere,
                                () -> {
                                    close.run();
                                    if (begun.getAsBoolean()) {
                                        wanted.run();
                                    }
                                })));
        if (before instanceof DialogRequest.Act(var refused)) {
            draft.hold(refused);
        }
    }

    private void keepDraft() {
        if (question.get() instanceof DialogRequest.Act(var model)) {
            draft.keep(model);
        }
    }

    void whoCallsSuperOffice(EnvironmentViewModel desk, SuperOfficeViewModels there) {
        ask(close ->
                new DialogRequest.SuperOfficeSignIn(
                        new SuperOfficeSignInViewModel(
                                desk.environment(),
                                there.desk().connection(),
                                there.access()::show,
                                close)));
    }

    void whetherToQuit(
            Map<Environment, List<ServiceLogin>> living, Optional<Runnable> remove, Runnable quit) {
        ask(close -> new DialogRequest.Quit(new QuitDialogViewModel(living, remove, quit, close)));
    }

    /** Takes one question off the screen; a later one stays, however late the answer comes. */
    private final class DialogHandle {
        private DialogRequest own = new DialogRequest.None();

        DialogRequest open(Function<Runnable, DialogRequest> build) {
            own = build.apply(this::close);
            return own;
        }

        private void close() {
            if (question.get() == own) {
                question.set(new DialogRequest.None());
            }
        }
    }
}

package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActDraft;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.editor.ChangeDialogViewModel;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel.EnvironmentChoice;
import gatehouse.console.environments.editor.SecretDialogViewModel;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SaveFilterViewModel;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.RowList;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the person is asked, one question at a time. */
public final class DialogHost {
    private final EnvironmentStore environments;
    private final Background background;
    private final DelayTicker ticker;
    private final Consumer<ToastMessage> toasts;
    private final ActDraft draft = new ActDraft();
    private final ReadOnlyObjectWrapper<DialogRequest> question =
            new ReadOnlyObjectWrapper<>(new DialogRequest.None());
    private Runnable again = () -> {};

    /**
     * @param toasts get the outcome of an act whose dialog is off the screen by then
     */
    DialogHost(
            EnvironmentStore environments, WindowServices services, Consumer<ToastMessage> toasts) {
        this.environments = environments;
        this.background = services.background();
        this.ticker = services.ticker();
        this.toasts = toasts;
    }

    /** The question; {@link DialogRequest.None} where there is none. */
    public ReadOnlyObjectProperty<DialogRequest> dialogProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether the person is asked anything. */
    public ObservableValue<Boolean> isAsking() {
        return question.map(now -> !(now instanceof DialogRequest.None));
    }

    /**
     * Shows a question until it is answered; an earlier one is left.
     *
     * @param build makes the question of what takes this question, and no later one, off the screen
     */
    public void ask(Function<Runnable, DialogRequest> build) {
        leave();
        question.set(new DialogHandle().open(build));
    }

    /** Leaves the question without an answer. */
    void leave() {
        question.get().leave();
    }

    /** Asks what to do, or where to go, out of what {@code sources} find. */
    void whatToDo(List<Command> commands, List<PaletteSource> sources) {
        ask(close ->
                new DialogRequest.Palette(
                        new PaletteViewModel(commands, sources, background, close)));
    }

    /**
     * Asks who is there: at one system, or at several in one sheet, where each question goes off
     * the screen by itself.
     *
     * @param questions make each question of what takes it off the screen
     */
    void whoIsThere(List<Function<Runnable, SystemDialog>> questions) {
        if (questions.size() == 1) {
            ask(close -> questions.getFirst().apply(close));
        } else {
            ask(close -> sheet(questions, close));
        }
    }

    private static DialogRequest sheet(
            List<Function<Runnable, SystemDialog>> questions, Runnable close) {
        var parts = new RowList<SystemDialog>();
        var all = new ArrayList<SystemDialog>();
        for (Function<Runnable, SystemDialog> question : questions) {
            int place = all.size();
            all.add(
                    question.apply(() -> {
                        SystemDialog ended = all.get(place);
                        parts.show(parts.stream().filter(part -> part != ended).toList());
                        if (parts.isEmpty()) {
                            close.run();
                        }
                    }));
        }
        parts.show(all);
        return new DialogRequest.SignIns(parts);
    }

    /** Leaves the questions of one kind, be they alone or in a sheet; any other stays. */
    public void leave(Class<? extends SystemDialog> kind) {
        List<SystemDialog> asked =
                switch (question.get()) {
                    case DialogRequest.SignIns(var parts) -> parts.current();
                    case SystemDialog one -> List.of(one);
                    case DialogRequest.None _, DialogRequest.WindowDialog _ -> List.of();
                };
        asked.stream().filter(kind::isInstance).forEach(SystemDialog::leave);
    }

    /**
     * @param leaving what is lost when another environment is opened; empty where nothing is
     */
    void whereToGo(String leaving, EnvironmentChoice choice) {
        ask(close ->
                new DialogRequest.Choose(
                        new EnvironmentChooserViewModel(
                                environments, background, leaving, choice, close)));
    }

    /** Asks under which name to save the filter that is typed, where one is that works. */
    void whichName(FilterViewModel filter) {
        if (filter.narrows().getValue()) {
            ask(close ->
                    new DialogRequest.SaveFilter(
                            new SaveFilterViewModel(
                                    filter.saved(),
                                    filter.textProperty().get().strip(),
                                    why ->
                                            toasts.accept(
                                                    new ToastMessage(
                                                            ScreenNotice.NoticeKind.WARNING, why)),
                                    close)));
        }
    }

    /** Asks whether to change what is kept of an environment. */
    public void whetherToChange(Environment environment, ChangeQuestion asked, Runnable change) {
        ask(close ->
                new DialogRequest.ChangeEnvironment(
                        new ChangeDialogViewModel(environment, asked, change, close)));
    }

    /**
     * Asks for the secrets that connections need before they reach their systems.
     *
     * @param then runs when the person has answered, be it with nothing
     */
    void whichSecrets(
            Environment environment,
            List<SecretNeed> needs,
            ConnectionSecrets secrets,
            Runnable then) {
        ask(close ->
                new DialogRequest.Secrets(
                        new SecretDialogViewModel(environment, needs, secrets, then, close)));
    }

    /**
     * Asks whether to allow changes.
     *
     * @param wanted what the person wanted to do; it is done once changes are allowed
     */
    void whetherToArm(EnvironmentViewModel opened, Runnable wanted) {
        ask(close ->
                new DialogRequest.Arm(
                        new ArmDialogViewModel(
                                opened.environment(),
                                opened.lease().proof(),
                                opened.guard(),
                                opened.guardActs()::arm,
                                background,
                                () -> {
                                    close.run();
                                    if (opened.guard().armedProperty().get()) {
                                        wanted.run();
                                    }
                                })));
    }

    /**
     * Asks whether to do an act in the environment that is open.
     *
     * @param there what is shown of the system that does it
     * @param ended is called when the dialog goes off the screen
     */
    public void whetherToDo(
            EnvironmentViewModel opened,
            SystemViewModels there,
            ActProposal proposal,
            Runnable ended) {
        var obstacle =
                new ReadOnlyObstacle(
                        opened.environment().name(),
                        opened.guard().armedProperty(),
                        () ->
                                whetherToArm(
                                        opened, () -> whetherToDo(opened, there, proposal, ended)));
        whetherToDo(opened.environment(), obstacle, opened.connection(there), proposal, ended);
    }

    /** The same for an act that needs no leave, in an environment that need not be open. */
    void whetherToDo(
            Environment environment,
            ConnectionSpec connection,
            ActProposal proposal,
            Runnable ended) {
        whetherToDo(
                environment,
                ReadOnlyObstacle.none(environment.name()),
                connection,
                proposal,
                ended);
    }

    private void whetherToDo(
            Environment environment,
            ReadOnlyObstacle obstacle,
            ConnectionSpec connection,
            ActProposal proposal,
            Runnable ended) {
        ask(close -> {
            var model =
                    new ActDialogViewModel(
                            proposal,
                            environment,
                            obstacle,
                            background,
                            ticker,
                            (outcome, ticket) -> tell(environment, outcome, ticket),
                            () -> {
                                keepDraft();
                                close.run();
                                ended.run();
                            });
            draft.fill(model);
            return new DialogRequest.Act(model, Optional.of(connection));
        });
        again = () -> whetherToDo(environment, obstacle, connection, proposal, ended);
    }

    /**
     * Asks whether to begin a new journal, in place of the dialog of the act that was refused.
     *
     * @param shown the environment on the screen; the question has the name and the colour of the
     *     environment of that act, where its dialog is still there
     * @param begun whether it was begun; the person is then asked about that act again
     */
    void whetherToRenewJournal(Environment shown, ActProposal proposal, BooleanSupplier begun) {
        DialogRequest before = question.get();
        Runnable wanted = before instanceof DialogRequest.Act ? again : () -> {};
        Environment environment =
                before instanceof DialogRequest.Act(var refused, _) ? refused.environment() : shown;
        ask(close ->
                new DialogRequest.Act(
                        new ActDialogViewModel(
                                proposal,
                                environment,
                                ReadOnlyObstacle.none(environment.name()),
                                background,
                                ticker,
                                (outcome, ticket) -> tell(environment, outcome, ticket),
                                () -> {
                                    close.run();
                                    if (begun.getAsBoolean()) {
                                        wanted.run();
                                    }
                                }),
                        Optional.empty()));
        if (before instanceof DialogRequest.Act(var refused, _)) {
            draft.hold(refused);
        }
    }

    private void tell(Environment there, ScreenNotice outcome, String ticket) {
        toasts.accept(
                new ToastMessage(
                        outcome.kind(),
                        outcome.title(),
                        Optional.of(there),
                        ticket,
                        outcome.trace()));
    }

    private void keepDraft() {
        if (question.get() instanceof DialogRequest.Act(var model, _)) {
            draft.keep(model);
        }
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

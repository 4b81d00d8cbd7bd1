package gatehouse.console.portos;

import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.files.FileSaving;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.marks.SessionMarks;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.revoke.RevokePlanFile;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.sessions.revoke.RevokeSite;
import gatehouse.console.sessions.revoke.RevokeSnapshot;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WindowSign;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Leads a person from many sessions to the plan, from there to the run, and back to it. */
public final class RevokeManyOpener {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final WindowContext window;
    private final RevokeRunRegistry registry;
    private final Set<RevokeRunViewModel> unseen = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<WindowSign>> sign =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription listening;
    private Subscription watching = Subscription.EMPTY;
    private Subscription ticking = Subscription.EMPTY;

    RevokeManyOpener(WindowContext window, RevokeRunRegistry registry) {
        this.window = window;
        this.registry = registry;
        this.listening =
                registry.whenEnded(this::ended).and(registry.runs().subscribe(this::watch));
    }

    /** Follows no run any more. */
    void close() {
        listening.unsubscribe();
        watching.unsubscribe();
        ticking.unsubscribe();
    }

    /** Says that the runs of this home cannot be read. */
    void warn(WorkFailure why) {
        window.shell()
                .tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.WARNING, FailureMessages.of(why).text()));
    }

    /** The sign of a run that goes on, has ended unseen, or was left unfinished. */
    public ReadOnlyObjectProperty<Optional<WindowSign>> signProperty() {
        return sign.getReadOnlyProperty();
    }

    /** Makes a plan to revoke the sessions that are marked. */
    public void revokeMarked() {
        window.with(
                PortosViewModels.class,
                (there, portos) ->
                        plan(there, portos, portos.sessions().marks().marksProperty().get()));
    }

    /** Makes a plan to revoke all sessions that the filter shows. */
    public void revokeShown() {
        window.with(
                PortosViewModels.class,
                (there, portos) -> plan(there, portos, portos.sessions().marks().shown()));
    }

    private void plan(EnvironmentViewModel there, PortosViewModels portos, SessionMarks chosen) {
        if (chosen.count() > 0) {
            SessionsViewModel list = portos.sessions();
            var snapshot = new RevokeSnapshot(chosen, list.marks().countNew(chosen), doubt(list));
            plan(there, portos, snapshot, "", "");
        }
    }

    private static String doubt(SessionsViewModel list) {
        boolean complete =
                list.stateProperty()
                        .get()
                        .latest()
                        .filter(SessionListReading::isComplete)
                        .isPresent();
        return complete
                ? ""
                : MessageBundle.of("plan.doubt", list.headlineProperty().get().verdict());
    }

    private void plan(
            EnvironmentViewModel there,
            PortosViewModels portos,
            RevokeSnapshot snapshot,
            String reason,
            String ticket) {
        ConnectionSpec where = there.connection(portos);
        RevokeSite site = registry.site(portos.services(), window.times());
        window.dialogs()
                .ask(close -> {
                    var model =
                            new RevokePlanViewModel(
                                    there.environment(),
                                    where.name(),
                                    snapshot,
                                    () -> snapshot.plan(site),
                                    there.guard().armedProperty(),
                                    (plan, why) -> {
                                        portos.sessions().marks().clear();
                                        follow(registry.begin(portos.share(), plan, why));
                                    },
                                    file(there.environment(), where),
                                    window.background(),
                                    close);
                    model.reasonProperty().set(reason);
                    model.ticketProperty().set(ticket);
                    return new PortosDialog.PlanRevokes(model, where, () -> arm(snapshot, model));
                });
    }

    /** Asks to allow changes, and makes the plan anew afterwards; what was typed stays. */
    private void arm(RevokeSnapshot snapshot, RevokePlanViewModel model) {
        String reason = model.reasonProperty().get();
        String ticket = model.ticketProperty().get();
        window.whenArmed(
                PortosViewModels.class,
                (there, portos) -> plan(there, portos, snapshot, reason, ticket));
    }

    private FileSaving file(Environment environment, ConnectionSpec where) {
        return new FileSaving(
                window.background(),
                window.recorder(),
                LocalAct.of(RevokePlanFile.EXPORT).in(environment).over(where.name()),
                this::saved);
    }

    private void saved(Path file) {
        window.shell()
                .tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.GOOD,
                                MessageBundle.of("plan.saved", file)));
    }

    /** Shows a run: how far it is, or its receipt. */
    void follow(RevokeRunViewModel run) {
        follow(run, OptionalInt.empty());
    }

    /** The same with the line at this place selected. */
    void follow(RevokeRunViewModel run, OptionalInt line) {
        window.dialogs()
                .ask(close ->
                        new PortosDialog.FollowRun(
                                new RunDialogViewModel(window, registry, run, line, close)));
        unseen.remove(run);
        update();
    }

    /** Shows the run that matters most now. */
    public void followRun() {
        sign.get().ifPresent(now -> now.act().run());
    }

    private void ended(RevokeRunViewModel run) {
        boolean shown =
                window.dialogs().dialogProperty().get()
                                instanceof PortosDialog.FollowRun(RunDialogViewModel model)
                        && model.run() == run;
        if (!shown) {
            unseen.add(run);
            window.shell()
                    .tell(
                            new ToastMessage(
                                    ScreenNotice.NoticeKind.GOOD,
                                    MessageBundle.of(
                                            "run.ended",
                                            run.header().environment(),
                                            run.countsProperty().get().text())));
        }
        update();
    }

    /**
     * Whether the program may end now; where a run goes on, the person is asked.
     *
     * @param quit ends it
     */
    boolean mayQuit(Runnable quit) {
        if (registry.isAnyGoing()) {
            window.dialogs()
                    .whetherToChange(
                            window.shell().environmentProperty().get().environment(),
                            new ChangeQuestion(
                                    MessageBundle.of("run.quit.title"),
                                    MessageBundle.of("run.quit.text"),
                                    MessageBundle.of("run.quit.confirm"),
                                    false),
                            () -> {
                                registry.stopAll();
                                quit.run();
                            });
            return false;
        }
        return true;
    }

    /** Watches the runs that there are now. */
    private void watch() {
        watching.unsubscribe();
        watching =
                registry.runs().stream()
                        .map(run -> run.stateProperty().subscribe((_, _) -> update()))
                        .reduce(Subscription.EMPTY, Subscription::and);
        update();
    }

    private void update() {
        ticking.unsubscribe();
        ticking =
                registry.isAnyGoing()
                        ? window.ticker().every(PERIOD, this::show)
                        : Subscription.EMPTY;
        show();
    }

    private void show() {
        List<RevokeRunViewModel> runs = registry.runs();
        sign.set(
                runs.stream()
                        .filter(RevokeRunViewModel::isGoing)
                        .findFirst()
                        .map(this::going)
                        .or(() ->
                                runs.stream()
                                        .filter(unseen::contains)
                                        .findFirst()
                                        .map(run -> sign(run, "run.sign.ended", true)))
                        .or(() ->
                                runs.stream()
                                        .filter(RevokeManyOpener::isLeft)
                                        .findFirst()
                                        .map(run -> sign(run, "run.sign.left", true))));
    }

    private static boolean isLeft(RevokeRunViewModel run) {
        return run.stateProperty().get() instanceof RevokeRunState.Left;
    }

    private WindowSign going(RevokeRunViewModel run) {
        RunPhase phase = run.progressProperty().get().phase();
        return switch (phase) {
            case PAUSED -> sign(run, "run.sign.paused", true);
            case READ_ONLY -> sign(run, "run.sign.readOnly", true);
            case RUNNING, ENDING, ENDED -> sign(run, "run.sign.going", false);
        };
    }

    private WindowSign sign(RevokeRunViewModel run, String key, boolean urgent) {
        RunProgress progress = run.progressProperty().get();
        return new WindowSign(
                MessageBundle.of(key, progress.done(), progress.total()),
                urgent,
                () -> follow(run));
    }
}

package gatehouse.views;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.environments.network.SecretNeed.NeedKind;
import gatehouse.console.help.AboutPage;
import gatehouse.console.help.HelpPage;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RevokeManyOpener;
import gatehouse.console.program.ProgramFacts;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WindowSign;
import gatehouse.views.filter.FilterView;
import gatehouse.views.fx.ColorSchemes;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.help.AboutView;
import gatehouse.views.help.HelpView;
import gatehouse.views.journal.EntryDetailView;
import gatehouse.views.journal.JournalPage;
import gatehouse.views.portos.PortosViews;
import gatehouse.views.servicelogin.QuitDialogView;
import gatehouse.views.sessions.ColumnsDialogView;
import gatehouse.views.sessions.MarksBarView;
import gatehouse.views.sessions.SessionDetailView;
import gatehouse.views.sessions.SessionMenu;
import gatehouse.views.sessions.SessionOverviewView;
import gatehouse.views.sessions.revoke.PlannedSessionsView;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.EnvironmentBarView;
import gatehouse.views.shell.NoticeView;
import gatehouse.views.shell.PreferencesView;
import gatehouse.views.shell.ShellParts;
import gatehouse.views.shell.ToastView;
import gatehouse.views.shell.TourStripView;
import gatehouse.views.shell.WriteGuardView;
import gatehouse.views.wire.OriginLinks;
import gatehouse.views.wire.WireDrawerView;
import gatehouse.views.wire.WireView;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes any view over view-models that live on: signed in, read, armed, one session looked at. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class AllViews implements AutoCloseable {
    private final OpenWindow window;
    private final ShellViewModel shell;
    private final EnvironmentViewModel opened;
    private final Map<String, Callable<Parent>> makers = new LinkedHashMap<>();
    private final DialogViews dialogs = new DialogViews(makers);

    AllViews(Path home) throws Exception {
        window = new OpenWindow(home);
        shell = window.shell();
        HeadlessToolkit.run(() -> shell.go(Environment.SANDBOX));
        FrameWaiter.holds(
                "signed in",
                () -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        opened = window.opened();
        look(home.resolve("shops.csv"));
        revokeMany();
        showDetail();
        HeadlessToolkit.run(this::makers);
    }

    /** By the name of the view, what makes a new one each time; for the JavaFX thread. */
    Map<String, Callable<Parent>> all() {
        return makers;
    }

    @Override
    public void close() throws Exception {
        window.close();
    }

    private void look(Path list) throws Exception {
        HeadlessToolkit.run(PortosViewModels.of(opened).sessions()::read);
        FrameWaiter.holds(
                "there are rows",
                () ->
                        PortosViewModels.of(opened).sessions().stateProperty().get()
                                        instanceof SessionListState.Shown(var read)
                                && read.isEnded()
                                && !PortosViewModels.of(opened).sessions().rows().isEmpty());
        HeadlessToolkit.run(() ->
                PortosViewModels.of(opened)
                        .sessions()
                        .selectedProperty()
                        .set(PortosViewModels.of(opened).sessions().rows().getLast().sessionId()));
        showDetail();
        HeadlessToolkit.run(SrsViewModels.of(opened).recording()::look);
        FrameWaiter.holds(
                "the ladder is climbed",
                () -> SrsViewModels.of(opened).recording().ladderProperty().get().isPresent());
        HeadlessToolkit.run(opened.guard()::arm);
        var files = new PlayedFilePrompt(Files.writeString(list, "name,kind\nShop,test\n"));
        shell.places().environments().askFilesBy(files);
        HeadlessToolkit.run(shell.places().environments().model().files()::importFile);
        FrameWaiter.holds(
                "the import is shown",
                () ->
                        shell.places()
                                .environments()
                                .model()
                                .files()
                                .previewProperty()
                                .get()
                                .isPresent());
    }

    /** It is read again now and then; only while it is there can a revoke be asked for. */
    private void showDetail() throws Exception {
        FrameWaiter.holds(
                "the detail is there",
                () ->
                        PortosViewModels.of(opened).detail().stateProperty().get()
                                instanceof SessionDetailState.Shown);
    }

    private void revokeMany() throws Exception {
        RevokeManyOpener many = shell.system(PortosWindow.class).many();
        HeadlessToolkit.run(() -> {
            SessionsViewModel list = PortosViewModels.of(opened).sessions();
            list.marks().toggle(oneOfTheLast(list));
            many.revokeMarked();
            planned().open();
        });
        FrameWaiter.holds("the plan is made", () -> planned().planned() == 1);
        HeadlessToolkit.run(() -> {
            RevokePlanViewModel plan = planned();
            plan.reasonProperty().set("test");
            ask();
            plan.press();
        });
        FrameWaiter.holds(
                "the run has ended",
                () ->
                        shell.dialogProperty().get() instanceof PortosDialog.FollowRun(var model)
                                && !model.run().isGoing());
        HeadlessToolkit.run(() -> {
            ask();
        });
        makers.put("PlannedSessionsView", () -> new PlannedSessionsView().root());
    }

    /** Another session than the selected one, which may lie anywhere after a rearrangement. */
    private static String oneOfTheLast(SessionsViewModel list) {
        String last = list.rows().getLast().sessionId();
        return last.equals(list.selectedProperty().get())
                ? list.rows().get(list.rows().size() - 2).sessionId()
                : last;
    }

    private RevokePlanViewModel planned() {
        return ((PortosDialog.PlanRevokes) shell.dialogProperty().get()).model();
    }

    private void makers() {
        makers.put(
                "SessionsPage",
                () ->
                        new PortosViews(shell)
                                .places()
                                .get(PortosWindow.SESSIONS)
                                .apply(opened)
                                .root());
        makers.put(
                "SessionDetailView",
                () ->
                        new SessionDetailView(
                                        () -> {},
                                        new SessionMenu(
                                                PortosViewModels.of(opened), shell.commands()),
                                        List.of())
                                .root());
        makers.put(
                "PreferencesView",
                () ->
                        new PreferencesView(
                                        List.of(new ColorSchemes().choice()),
                                        new Command("changeKeys", "", () -> {}),
                                        () -> {})
                                .root());
        makers.put(
                "AboutView",
                () -> new AboutView(new AboutPage(ProgramFacts.ofThisRun()), () -> {}).root());
        makers.put("HelpView", () -> new HelpView(new HelpPage(shell.commands()), () -> {}).root());
        makers.put(
                "ColumnsDialogView",
                () ->
                        new ColumnsDialogView(PortosViewModels.of(opened).columns(), () -> {})
                                .root());
        makers.put(
                "FilterView",
                () ->
                        new FilterView(PortosViewModels.of(opened).sessions().filter(), () -> {})
                                .root());
        makers.put("JournalView", () -> new JournalPage(shell.places().journal(), () -> {}).root());
        makers.put(
                "EntryDetailView",
                () -> new EntryDetailView(shell.places().journal().detail()).root());
        makers.put(
                "MarksBarView",
                () ->
                        new MarksBarView(
                                        PortosViewModels.of(opened).sessions().marks(),
                                        () -> {},
                                        "")
                                .root());
        makers.put(
                "SessionOverviewView",
                () ->
                        new SessionOverviewView(PortosViewModels.of(opened).sessions(), () -> {})
                                .root());
        makers.put(
                "WireView",
                () ->
                        new WireView(
                                        shell.wire(),
                                        new OriginLinks(shell.callDialogs().origins(), () -> {}),
                                        shell.callDialogs().commands(),
                                        Orientation.VERTICAL,
                                        () -> {})
                                .root());
        makers.put(
                "WireDrawerView",
                () ->
                        new WireDrawerView(shell.wire(), shell.callDialogs().origins(), List.of())
                                .root());
        makers.put("StatusLineView", () -> ShellParts.statusLine(shell.wire()));
        var sign =
                new SimpleObjectProperty<>(
                        Optional.of(new WindowSign("Revoking: 1 of 2", true, () -> {})));
        makers.put(
                "EnvironmentBarView",
                () -> new EnvironmentBarView(shell, List.of(), sign, () -> {}).root());
        makers.put("TourStripView", () -> new TourStripView(shell.tour(), shell.commands()).root());
        makers.put("LockView", () -> ShellParts.lock(shell));
        makers.put("WriteGuardView", () -> new WriteGuardView(shell).root());
        var told =
                new SimpleObjectProperty<>(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.GOOD,
                                "Done.",
                                Optional.of(Environment.SANDBOX)));
        makers.put("ToastView", () -> new ToastView(told, _ -> {}).root());
        makers.put(
                "DialogFrame",
                () -> ShellParts.questionFrame(Environment.SANDBOX, new Region() {}));
        var bad = new SimpleObjectProperty<>(notice(ScreenNotice.NoticeKind.WARNING));
        makers.put("BannerView", () -> new BannerView(bad).root());
        var failed = new SimpleObjectProperty<>(notice(ScreenNotice.NoticeKind.FAILED));
        makers.put("NoticeView", () -> new NoticeView(failed).root());
        new SuperOfficeViewMakers(shell, opened, makers).add();
        new SrsViewMakers(shell, opened, makers).add();
        environments();
        questions();
    }

    private void questions() {
        shell.system(PortosWindow.class).dialogs().revoke();
        ask();
        shell.guard().arm();
        ask();
        shell.signIn();
        ask();
        shell.chooseEnvironment();
        ask();
        shell.askPalette();
        ask();
        ContextMenus.named(shell.commands(), "changeKeys").forEach(Command::run);
        ask();
        for (Command command : shell.places().journal().commands()) {
            command.run();
            ask();
        }
        PortosViewModels.of(opened).sessions().filter().textProperty().set("env:PDA");
        shell.places().saveFilter();
        ask();
        PortosViewModels.of(opened).sessions().filter().clear().run();
        shell.system(PortosWindow.class).dialogs().askServer();
        ask();
        SuperOfficeViewModels.of(opened).logins().form().remoteIpProperty().set("192.0.2.7");
        shell.system(SuperOfficeWindow.class).dialogs().openLogin();
        ask();
        shell.system(SuperOfficeWindow.class).dialogs().signIn();
        ask();
        shell.system(SrsWindow.class).dialogs().signIn();
        ask();
        shell.system(SrsWindow.class).dialogs().checkServer();
        ask();
        shell.callDialogs().exportHar();
        ask();
        shell.callDialogs().reportCalls();
        ask();
        makers.put(
                "QuitDialogView",
                () ->
                        new QuitDialogView(
                                        new QuitDialogViewModel(
                                                Map.of(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                _ -> {},
                                                () -> {},
                                                () -> {}))
                                .root());
    }

    private void environments() {
        makers.putAll(new EnvironmentViews(shell.places().environments().model()).all());
        shell.places()
                .environments()
                .confirm(
                        Environment.SANDBOX,
                        new ChangeQuestion("Remove", "It is removed", "Remove", true),
                        () -> {});
        ask();
        shell.places()
                .environments()
                .askSecrets(
                        Environment.SANDBOX,
                        List.of(new SecretNeed(NeedKind.PROXY, "jan@proxy.example:3128")),
                        () -> {});
        ask();
    }

    private void ask() {
        dialogs.add(shell.dialogProperty().get());
        shell.dialogProperty().get().leave();
    }

    private static ScreenNotice notice(ScreenNotice.NoticeKind kind) {
        var act = new Command("refresh", "F5", () -> {});
        return new ScreenNotice(kind, "It did not work", "Try again", Optional.of(act));
    }
}

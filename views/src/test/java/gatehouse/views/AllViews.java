package gatehouse.views;

import gatehouse.console.environments.Environment;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.acts.ActDialogView;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.connections.superoffice.SuperOfficeSignInView;
import gatehouse.views.environments.ArmDialogView;
import gatehouse.views.environments.EnvironmentChooserView;
import gatehouse.views.environments.EnvironmentFormView;
import gatehouse.views.environments.SettingFieldView;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.portos.PortosViews;
import gatehouse.views.recording.AgentPlacementView;
import gatehouse.views.recording.BadgeView;
import gatehouse.views.recording.LadderView;
import gatehouse.views.recording.RecordingServerView;
import gatehouse.views.recording.RecordingSignInView;
import gatehouse.views.recording.StepDetailView;
import gatehouse.views.servicelogin.QuitDialogView;
import gatehouse.views.servicelogin.ServiceLoginDetailView;
import gatehouse.views.servicelogin.ServiceLoginsView;
import gatehouse.views.servicelogin.TableRightsView;
import gatehouse.views.sessions.FilterView;
import gatehouse.views.sessions.SaveFilterView;
import gatehouse.views.sessions.ServerSearchView;
import gatehouse.views.sessions.SessionDetailView;
import gatehouse.views.sessions.SessionOverviewView;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.EnvironmentBarView;
import gatehouse.views.shell.NoticeView;
import gatehouse.views.shell.PaletteView;
import gatehouse.views.shell.ShellParts;
import gatehouse.views.srs.SrsViews;
import gatehouse.views.superoffice.SuperOfficeViews;
import gatehouse.views.temporarykey.KeyDetailView;
import gatehouse.views.temporarykey.KeyFieldView;
import gatehouse.views.temporarykey.TemporaryKeysView;
import gatehouse.views.wire.WireView;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes any view over view-models that live on: signed in, read, armed, one session looked at. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class AllViews implements AutoCloseable {
    private final OpenWindow window;
    private final ShellViewModel shell;
    private final EnvironmentViewModel desk;
    private final Map<String, Callable<Parent>> makers = new LinkedHashMap<>();

    AllViews(Path home) throws Exception {
        window = new OpenWindow(home);
        shell = window.shell();
        HeadlessToolkit.run(() -> shell.go(Environment.SANDBOX));
        FrameWaiter.holds(
                "signed in", () -> shell.deskProperty().get() instanceof EnvironmentState.SignedIn);
        desk = window.desk();
        look();
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

    private void look() throws Exception {
        HeadlessToolkit.run(desk.sessions()::read);
        FrameWaiter.holds(
                "there are rows",
                () ->
                        desk.sessions().stateProperty().get()
                                        instanceof SessionListState.Shown(var read)
                                && read.isEnded()
                                && !desk.sessions().rows().isEmpty());
        HeadlessToolkit.run(() ->
                desk.sessions()
                        .selectedProperty()
                        .set(desk.sessions().rows().getLast().sessionId()));
        FrameWaiter.holds(
                "the detail is there",
                () -> desk.detail().stateProperty().get() instanceof SessionDetailState.Shown);
        HeadlessToolkit.run(desk.recording()::look);
        FrameWaiter.holds(
                "the ladder is climbed", () -> desk.recording().ladderProperty().get().isPresent());
        HeadlessToolkit.run(desk.guard()::arm);
    }

    private void makers() {
        makers.put("SessionsPage", () -> new PortosViews(shell).sessions(desk).root());
        makers.put(
                "SessionDetailView", () -> new SessionDetailView(desk.detail(), () -> {}).root());
        makers.put("FilterView", () -> new FilterView(desk.sessions().filter(), () -> {}).root());
        makers.put("SessionOverviewView", () -> new SessionOverviewView(desk.sessions()).root());
        makers.put("WireView", () -> new WireView(desk.wire(), () -> {}).root());
        makers.put("StatusLineView", () -> ShellParts.statusLine(desk.wire()));
        makers.put("EnvironmentBarView", () -> new EnvironmentBarView(shell, () -> {}).root());
        makers.put(
                "DialogFrame",
                () -> ShellParts.questionFrame(Environment.SANDBOX, new Region() {}));
        var bad = new SimpleObjectProperty<>(notice(ScreenNotice.NoticeKind.WARNING));
        makers.put("BannerView", () -> new BannerView(bad).root());
        var failed = new SimpleObjectProperty<>(notice(ScreenNotice.NoticeKind.FAILED));
        makers.put("NoticeView", () -> new NoticeView(failed).root());
        superOffice();
        recording();
        questions();
    }

    private void questions() {
        shell.revoke();
        ask();
        shell.arm();
        ask();
        shell.signIn();
        ask();
        shell.chooseEnvironment();
        ask();
        shell.askPalette();
        ask();
        desk.sessions().filter().textProperty().set("env:PDA");
        shell.keepFilter();
        ask();
        desk.sessions().filter().clear().run();
        shell.askServer();
        ask();
        desk.serviceLogins().form().remoteIpProperty().set("192.0.2.7");
        shell.superOffice().openLogin();
        ask();
        shell.superOffice().signIn();
        ask();
        shell.recording().signIn();
        ask();
        shell.recording().checkServer();
        ask();
        makers.put(
                "QuitDialogView",
                () ->
                        new QuitDialogView(
                                        new QuitDialogViewModel(
                                                Map.of(), Optional.empty(), () -> {}, () -> {}))
                                .root());
    }

    private void recording() {
        makers.put("RecordingPlace", () -> new SrsViews(shell).recording(desk).root());
        makers.put(
                "LadderView",
                () ->
                        new LadderView(desk.recording(), desk.leftSessions(), shell.recording())
                                .root());
        makers.put("BadgeView", () -> new BadgeView(desk.recording(), shell.recording()).root());
        makers.put("StepDetailView", () -> new StepDetailView(desk.recording()).root());
    }

    private void superOffice() {
        makers.put(
                "ServiceLoginPlace", () -> new SuperOfficeViews(shell).serviceLogins(desk).root());
        makers.put(
                "ServiceLoginsView",
                () -> new ServiceLoginsView(desk.serviceLogins(), () -> {}).root());
        makers.put(
                "ServiceLoginDetailView",
                () -> new ServiceLoginDetailView(desk.serviceLogins(), shell.superOffice()).root());
        makers.put(
                "TemporaryKeyPlace", () -> new SuperOfficeViews(shell).temporaryKeys(desk).root());
        makers.put("TemporaryKeysView", () -> new TemporaryKeysView(desk.temporaryKeys()).root());
        makers.put("KeyFieldView", () -> new KeyFieldView(desk.temporaryKeys()).root());
        makers.put(
                "TableRightsView",
                () -> new TableRightsView(desk.serviceLogins().detailProperty()).root());
        makers.put("KeyDetailView", () -> new KeyDetailView(desk.temporaryKeys()).root());
        makers.put(
                "SuperOfficeAccessView",
                () -> new SuperOfficeAccessView(desk.serviceLogins().access()).root());
    }

    private void ask() {
        switch (shell.questionProperty().get()) {
            case DialogRequest.None _ -> throw new AssertionError("Nothing is asked");
            case DialogRequest.Act(var model) ->
                    makers.put("ActDialogView", () -> new ActDialogView(model).root());
            case DialogRequest.Arm(var model) ->
                    makers.put("ArmDialogView", () -> new ArmDialogView(model).root());
            case DialogRequest.SignIn(var model) ->
                    makers.put("PortosSignInView", () -> new PortosSignInView(model).root());
            case DialogRequest.Choose(var model) -> {
                makers.put(
                        "EnvironmentChooserView", () -> new EnvironmentChooserView(model).root());
                makers.put(
                        "EnvironmentFormView",
                        () -> new EnvironmentFormView(model.form(), () -> {}).root());
                makers.put(
                        "SettingFieldView", () -> new SettingFieldView(model.form().name()).root());
            }
            case DialogRequest.Palette(var model) ->
                    makers.put("PaletteView", () -> new PaletteView(model).root());
            case DialogRequest.KeepFilter(var model) ->
                    makers.put("SaveFilterView", () -> new SaveFilterView(model).root());
            case DialogRequest.AskServer(var model) ->
                    makers.put("ServerSearchView", () -> new ServerSearchView(model).root());
            case DialogRequest.SuperOfficeSignIn(var model) ->
                    makers.put(
                            "SuperOfficeSignInView", () -> new SuperOfficeSignInView(model).root());
            case DialogRequest.Quit(var model) ->
                    makers.put("QuitDialogView", () -> new QuitDialogView(model).root());
            case DialogRequest.RecordingSignIn(var model) -> {
                makers.put("RecordingSignInView", () -> new RecordingSignInView(model).root());
                makers.put(
                        "AgentPlacementView",
                        () -> new AgentPlacementView(model.configuration()).root());
            }
            case DialogRequest.RecordingServer(var model) ->
                    makers.put("RecordingServerView", () -> new RecordingServerView(model).root());
        }
        shell.questionProperty().get().leave();
    }

    private static ScreenNotice notice(ScreenNotice.NoticeKind kind) {
        var act = new Command("refresh", "F5", new SimpleBooleanProperty(true), () -> {});
        return new ScreenNotice(kind, "It did not work", "Try again", Optional.of(act));
    }
}

package gatehouse.launcher;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.work.Command;
import gatehouse.views.ConsoleWindow;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One stop of the tour.
 *
 * @param name of its pictures
 * @param act what is done
 * @param reached whether what was done has shown its effect
 * @param width of its pictures
 */
record TourStop(String name, Runnable act, BooleanSupplier reached, int width) {
    private static final int USUAL = 1280;
    static final int NARROW = 760;

    TourStop(String name, Runnable act, BooleanSupplier reached) {
        this(name, act, reached, USUAL);
    }

    /** Whether it is reached; not yet while the environment that it looks at is being opened. */
    boolean isReached() {
        try {
            return reached.getAsBoolean();
        } catch (NoSuchElementException notOpen) {
            return false;
        }
    }

    /** The main job: read the list, look at a session, allow changes, revoke the session. */
    static List<TourStop> all(ConsoleWindow window, TourShop shop) {
        ShellViewModel shell = window.shell();
        return Stream.of(
                        sessions(shell),
                        new RunTourStops(shell).all(),
                        new FindTourStops(shell).all(),
                        new GuidedTourStops(shell).all(),
                        window(window, shell),
                        new SuperOfficeTourStops(shell, shop::keys).all(),
                        new SrsTourStops(shell).all(),
                        new JournalTourStops(shell).all(),
                        new EnvironmentTourStops(shell).all(),
                        new RealTourStops(shell, shop, EnvironmentKind.PRODUCTION, "Store 12")
                                .all(),
                        new RealTourStops(shell, shop, EnvironmentKind.TEST, "Training desk").all())
                .flatMap(List::stream)
                .toList();
    }

    /** What every start shows: the list is read, filtered, and a session is looked at. */
    static List<TourStop> first(ConsoleWindow window) {
        Set<String> names = Set.of("sessions", "sessions-filter", "session-detail");
        return sessions(window.shell()).stream()
                .filter(stop -> names.contains(stop.name()))
                .toList();
    }

    private static List<TourStop> sessions(ShellViewModel shell) {
        return List.of(
                new TourStop("sessions", () -> {}, () -> on(shell, TourStop::isRead)),
                new TourStop(
                        "sessions-filter",
                        () -> filter(shell, "env:PDA idle>30m"),
                        () ->
                                on(
                                        shell,
                                        opened ->
                                                PortosViewModels.of(opened).sessions().rows().size()
                                                        < 100)),
                new TourStop(
                        "sessions-wrong-filter",
                        () -> filter(shell, "env:PDA idle>soon"),
                        () ->
                                on(
                                        shell,
                                        opened ->
                                                PortosViewModels.of(opened)
                                                        .sessions()
                                                        .filter()
                                                        .wrongProperty()
                                                        .get()
                                                        .isPresent())),
                new TourStop(
                        "sessions-hidden",
                        () -> filter(shell, "nobody-of-that-name"),
                        () ->
                                on(
                                        shell,
                                        opened ->
                                                PortosViewModels.of(opened)
                                                        .sessions()
                                                        .rows()
                                                        .isEmpty())),
                new TourStop(
                        "session-detail",
                        () -> select(shell),
                        () -> on(shell, TourStop::isDetailShown)),
                new TourStop(
                        "session-narrow",
                        () -> find(".detail #copyId").ifPresent(Node::requestFocus),
                        () -> on(shell, TourStop::isDetailShown),
                        NARROW),
                new TourStop("sessions-narrow", TourStop::leavePage, () -> true, NARROW),
                new TourStop(
                        "columns",
                        shell.system(PortosWindow.class).dialogs()::chooseColumns,
                        () -> asks(shell, PortosDialog.ChooseColumns.class)),
                new TourStop("arm", shell.guard()::arm, () -> asks(shell, DialogRequest.Arm.class)),
                new TourStop("revoke-question", () -> armAndRevoke(shell), () -> isAsked(shell)),
                new TourStop("revoked", () -> revoke(shell), () -> isDone(shell)),
                new TourStop(
                        "session-gone",
                        () -> shell.dialogProperty().get().leave(),
                        () -> on(shell, TourStop::isGone)));
    }

    private static List<TourStop> window(ConsoleWindow window, ShellViewModel shell) {
        return List.of(
                new TourStop(
                        "help",
                        () -> run(shell, "help"),
                        () -> asks(shell, DialogRequest.Help.class)),
                new TourStop(
                        "preferences",
                        () -> run(shell, "preferences"),
                        () -> asks(shell, DialogRequest.Preferences.class)),
                new TourStop(
                        "keys",
                        () -> run(shell, "changeKeys"),
                        () -> asks(shell, DialogRequest.Keys.class)),
                new TourStop(
                        "about",
                        () -> run(shell, "about"),
                        () -> asks(shell, DialogRequest.About.class)),
                new TourStop("wire", () -> showLastCall(shell), () -> isCallShown(shell)),
                new TourStop("palette", () -> palette(window), () -> true),
                new TourStop("environments", () -> environments(shell), () -> isChoosing(shell)),
                new TourStop(
                        "sign-in",
                        () -> signIn(shell),
                        () -> asks(shell, PortosDialog.SignIn.class)));
    }

    static void filter(ShellViewModel shell, String text) {
        PortosViewModels.of(shell.open().orElseThrow())
                .sessions()
                .filter()
                .textProperty()
                .set(text);
    }

    /** What has the focus is what a window shows as it gets narrow. */
    private static Optional<Node> find(String selector) {
        return Window.getWindows().stream()
                .flatMap(one -> Stream.ofNullable(one.getScene().lookup(selector)))
                .findFirst();
    }

    private static void leavePage() {
        find(".detail-bar .button").ifPresent(back -> ((Button) back).fire());
    }

    private static void select(ShellViewModel shell) {
        filter(shell, "-own:yes idle<1h env:CashRegister");
    }

    private static void armAndRevoke(ShellViewModel shell) {
        shell.dialogProperty().get().leave();
        shell.open().orElseThrow().guard().arm();
        askToRevoke(shell);
    }

    static void askToRevoke(ShellViewModel shell) {
        shell.system(PortosWindow.class).dialogs().revoke();
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.reasonProperty().set("The till hangs after a power cut; the shop asked for it");
            model.ticketProperty().set("HELP-1204");
        }
    }

    static void revoke(ShellViewModel shell) {
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.press();
        }
    }

    private static void showLastCall(ShellViewModel shell) {
        shell.dialogProperty().get().leave();
        shell.wire().last().ifPresent(call -> shell.callDialogs().show(call.number()));
    }

    private static void wire(ConsoleWindow window, boolean open) {
        window.wireOpenProperty().set(open);
    }

    private static boolean isCallShown(ShellViewModel shell) {
        return !shell.wire().detailProperty().get().isEmpty();
    }

    private static void palette(ConsoleWindow window) {
        wire(window, false);
        window.shell().askPalette();
    }

    static void run(ShellViewModel shell, String key) {
        shell.dialogProperty().get().leave();
        shell.tour().leave();
        shell.commands().stream()
                .filter(command -> command.key().equals(key))
                .forEach(Command::run);
    }

    private static void environments(ShellViewModel shell) {
        shell.dialogProperty().get().leave();
        shell.chooseEnvironment();
    }

    private static void signIn(ShellViewModel shell) {
        shell.dialogProperty().get().leave();
        shell.signOut();
        shell.signIn();
    }

    static boolean isRead(EnvironmentViewModel opened) {
        return PortosViewModels.of(opened).sessions().stateProperty().get()
                        instanceof SessionListState.Shown(var reading)
                && reading.isEnded()
                && PortosViewModels.of(opened).sessions().rows().size() == reading.table().size()
                && isNamed(
                        PortosViewModels.of(opened).sessions(),
                        PortosViewModels.of(opened).sessions().rows().getFirst().session());
    }

    private static boolean isNamed(SessionsViewModel list, Session session) {
        return !list.directory().person(session.userName()).equals(session.userName());
    }

    static boolean isDetailShown(EnvironmentViewModel opened) {
        if (PortosViewModels.of(opened).sessions().rows().isEmpty()) {
            return false;
        }
        if (PortosViewModels.of(opened).sessions().selectedProperty().get().isEmpty()) {
            PortosViewModels.of(opened)
                    .sessions()
                    .selectedProperty()
                    .set(PortosViewModels.of(opened).sessions().rows().getFirst().sessionId());
        }
        return PortosViewModels.of(opened).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown
                && !PortosViewModels.of(opened).nearby().sectionsProperty().get().isEmpty();
    }

    private static boolean isGone(EnvironmentViewModel opened) {
        return PortosViewModels.of(opened).detail().stateProperty().get()
                instanceof SessionDetailState.Gone;
    }

    static boolean isAsked(ShellViewModel shell) {
        return shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)
                && model.stateProperty().get() instanceof ActDialogState.Asking;
    }

    static boolean isDone(ShellViewModel shell) {
        return shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)
                && model.stateProperty().get() instanceof ActDialogState.Over;
    }

    private static boolean isChoosing(ShellViewModel shell) {
        return shell.dialogProperty().get() instanceof DialogRequest.Choose(var model)
                && !model.list().isEmpty();
    }

    static boolean asks(ShellViewModel shell, Class<? extends DialogRequest> kind) {
        return kind.isInstance(shell.dialogProperty().get());
    }

    static boolean on(ShellViewModel shell, Predicate<EnvironmentViewModel> reached) {
        return shell.open().filter(reached).isPresent();
    }
}

package gatehouse.launcher;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox.SandboxUser;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionListViewModel;
import gatehouse.console.environments.editor.EnvironmentFormViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.superoffice.SuperOfficeDialog;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The stops of the tour in an environment that is no sandbox: whom it trusts, who signs in, what is
 * asked before something is changed, and the lock. The sandbox plays its systems.
 */
final class RealTourStops {
    private final ShellViewModel shell;
    private final EnvironmentsViewModel environments;
    private final TourShop shop;
    private final EnvironmentKind kind;
    private final String name;

    /**
     * @param kind what is at stake there
     * @param name of the environment
     */
    RealTourStops(ShellViewModel shell, TourShop shop, EnvironmentKind kind, String name) {
        this.shell = shell;
        this.environments = shell.places().environments().model();
        this.shop = shop;
        this.kind = kind;
        this.name = name;
    }

    /** What looks the same wherever something is at stake is shown in production alone. */
    List<TourStop> all() {
        Stream<TourStop> asked =
                Stream.of(
                        stop("trust", this::add, this::isTrustAsked),
                        stop("sign-in", this::open, () -> questions().size() == 2),
                        stop("arm", this::signIn, this::isArmAsked),
                        stop("revoke-question", this::arm, this::isRevokeAsked));
        Stream<TourStop> further =
                new RealActTourStops(shell, shop, kind.name().toLowerCase(Locale.ROOT))
                        .all().stream();
        TourStop lock = stop("lock", this::lock, shell.idleLock().lockedProperty()::get);
        return kind == EnvironmentKind.PRODUCTION
                ? Stream.of(
                                asked,
                                Stream.of(revoked()),
                                further,
                                Stream.of(remove(), lock, unlock()))
                        .flatMap(all -> all)
                        .toList()
                : Stream.of(asked, further, Stream.of(lock)).flatMap(all -> all).toList();
    }

    private TourStop revoked() {
        return stop("revoked", () -> TourStop.revoke(shell), () -> TourStop.isDone(shell));
    }

    private TourStop remove() {
        return stop(
                "remove",
                this::askToRemove,
                () -> TourStop.asks(shell, DialogRequest.ChangeEnvironment.class));
    }

    private TourStop unlock() {
        return stop("unlock", shell.idleLock()::unlock, () -> questions().size() == 2);
    }

    private TourStop stop(String step, Runnable act, BooleanSupplier reached) {
        return new TourStop(kind.name().toLowerCase(Locale.ROOT) + "-" + step, act, reached);
    }

    /** Saves the environment, and unlocks the window where it is locked. */
    private void add() {
        signIn();
        if (questions().isEmpty()) {
            shell.dialogProperty().get().leave();
        }
        environments.discard();
        shell.places().environments().add();
        EnvironmentFormViewModel form = item().form();
        form.name().textProperty().set(name);
        form.kindProperty().set(kind);
        form.colour().textProperty().set("dark-blue");
        shop.systemsWithCertificate().forEach(system -> add(form.connections(), system));
        environments.save();
    }

    private static void add(ConnectionListViewModel connections, ConnectionSpec system) {
        connections.systems().stream()
                .filter(schema -> schema.system().equals(system.system()))
                .forEach(connections::add);
        List<SettingFieldViewModel> fields = connections.all().getLast().fields();
        fields.getFirst().textProperty().set(system.address());
        if (system.system().equals(SrsAddress.SCHEMA.system())) {
            fields.get(1).textProperty().set(SrsAddress.of(system).origin());
        }
    }

    /** Once the environment is saved, recording is tested, and its certificate refused. */
    private boolean isTrustAsked() {
        ConnectionFormViewModel recording = item().form().connections().all().getLast();
        if (shell.dialogProperty().get() instanceof DialogRequest.None) {
            pin(recording);
        }
        if (shell.dialogProperty().get() instanceof DialogRequest.ChangeEnvironment(var model)) {
            model.typedProperty().set(name);
            model.confirm();
        }
        return TourStop.isAsked(shell);
    }

    private void pin(ConnectionFormViewModel recording) {
        if (recording.test().refusedProperty().get().isPresent()) {
            environments.trust().pin(item(), recording);
        } else if (environments.trust().isPossible(item(), recording)
                && !shell.idleLock().lockedProperty().get()
                && !recording.test().runningProperty().get()) {
            recording.startTest();
        }
    }

    private void open() {
        shell.dialogProperty().get().leave();
        environments.open();
    }

    private void signIn() {
        signIn(questions(), shop);
    }

    /** Answers who is there. */
    static void signIn(List<DialogRequest.SystemDialog> questions, TourShop shop) {
        for (DialogRequest.SystemDialog question : questions) {
            switch (question) {
                case PortosDialog.SignIn(var model, _) -> {
                    SandboxUser user = shop.staff().apply(PortosAddress.SCHEMA.system());
                    model.who().userProperty().set(user.name());
                    model.who().deviceProperty().set(user.device());
                    model.signIn(user.password().toCharArray());
                }
                case SuperOfficeDialog.SignIn(var model, _) -> {
                    SandboxUser user = shop.staff().apply(SuperOfficeAddress.SCHEMA.system());
                    model.who().userProperty().set(user.name());
                    model.signIn(user.password().toCharArray(), new char[0]);
                }
                default -> throw new IllegalStateException(String.valueOf(question));
            }
        }
    }

    private boolean isArmAsked() {
        if (shell.dialogProperty().get() instanceof DialogRequest.None
                && TourStop.on(shell, TourStop::isRead)) {
            shell.guard().arm();
        }
        return TourStop.asks(shell, DialogRequest.Arm.class);
    }

    private void arm() {
        if (shell.dialogProperty().get() instanceof DialogRequest.Arm(var model)) {
            model.nameProperty().set(name);
            model.arm(shop.staff().apply(PortosAddress.SCHEMA.system()).password().toCharArray());
        }
        TourStop.filter(shell, "-own:yes env:PDA");
    }

    private boolean isRevokeAsked() {
        if (shell.dialogProperty().get() instanceof DialogRequest.None
                && TourStop.on(shell, TourStop::isDetailShown)) {
            TourStop.askToRevoke(shell);
        }
        return TourStop.isAsked(shell);
    }

    private void askToRemove() {
        shell.dialogProperty().get().leave();
        shell.places().environments().show();
        environments.remove();
    }

    private void lock() {
        shell.dialogProperty().get().leave();
        shell.idleLock().lock();
    }

    /** Who is there, as long as that is asked. */
    private List<DialogRequest.SystemDialog> questions() {
        return shell.dialogProperty().get() instanceof DialogRequest.SignIns(var parts)
                ? parts.current()
                : List.of();
    }

    private EnvironmentItemViewModel item() {
        return environments.list().selectedProperty().get().orElseThrow();
    }
}

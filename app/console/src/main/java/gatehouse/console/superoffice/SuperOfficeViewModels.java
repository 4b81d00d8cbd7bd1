package gatehouse.console.superoffice;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeUserStore;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.servicelogin.LoginKeyAccess;
import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemViewModels;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.work.ScreenNotice;

import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a window shows of an environment's SuperOffice. */
public final class SuperOfficeViewModels implements SystemViewModels {
    /** Shows the key of a service login. */
    public static final ActKind SHOW_KEY =
            ActKind.local("servicelogin.showKey", JournalRule.REQUIRED);

    /** Puts it on the clipboard. */
    public static final ActKind COPY_KEY =
            ActKind.local("servicelogin.copyKey", JournalRule.REQUIRED);

    private final SuperOfficeServices services;
    private final EnvironmentLease lease;
    private final WindowContext window;
    private final SuperOfficeAccessViewModel access;
    private final ServiceLoginsViewModel logins;
    private final TemporaryKeysViewModel keys;
    private final Subscription lost;

    SuperOfficeViewModels(
            SuperOfficeServices services, EnvironmentScope scope, WindowContext window) {
        this.services = services;
        this.lease = scope.lease();
        this.window = window;
        this.access = new SuperOfficeAccessViewModel(services.connection());
        this.logins =
                new ServiceLoginsViewModel(
                        scope.lease().environment(),
                        services.serviceLogins(),
                        access,
                        window.background(),
                        window.times(),
                        key ->
                                new LoginKeyAccess(
                                        whole(key, scope.lease(), window), window.ticker()));
        this.keys =
                new TemporaryKeysViewModel(
                        scope.lease().environment(),
                        services.keyChecks(),
                        access,
                        window.background(),
                        window.clock(),
                        window.times(),
                        window.recorder(),
                        saved ->
                                window.shell()
                                        .tell(
                                                new ToastMessage(
                                                        ScreenNotice.NoticeKind.GOOD, saved)));
        this.lost = services.connection().whenLost(() -> window.background().onUi(access::lost));
    }

    private WholeValueViewModel whole(
            Supplier<Optional<WholeValue>> key, EnvironmentLease where, WindowContext window) {
        String over = where.chosen(connectionType()).orElseThrow().name();
        return new WholeValueViewModel(
                LocalAct.of(SHOW_KEY).in(where.environment()).over(over),
                LocalAct.of(COPY_KEY).in(where.environment()).over(over),
                key,
                window.background(),
                window.recorder(),
                why -> window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, why)));
    }

    /** Those of an environment that has a SuperOffice. */
    public static SuperOfficeViewModels of(EnvironmentViewModel environment) {
        return environment.find(SuperOfficeViewModels.class).orElseThrow();
    }

    /** What is asked and done. */
    SuperOfficeServices services() {
        return services;
    }

    /** As whom calls are sent. */
    SuperOfficeAccessViewModel access() {
        return access;
    }

    /** The question as whom it is called. */
    SystemDialog question(Runnable close) {
        ConnectionSpec where = lease.chosen(connectionType()).orElseThrow();
        var keeping =
                new PasswordKeepingViewModel(window.passwords(), where.id(), window.background());
        return new SuperOfficeDialog.SignIn(
                new SuperOfficeSignInViewModel(
                        lease.environment(),
                        where,
                        services.connection(),
                        new SuperOfficeUserStore(window.preferences()),
                        keeping,
                        window.background(),
                        this::signedIn,
                        close),
                where);
    }

    private void signedIn(String warning) {
        access.show();
        if (!warning.isEmpty()) {
            window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, warning));
        }
    }

    @Override
    public Optional<Function<Runnable, SystemDialog>> furtherSignIn() {
        return access.asProperty().get().isEmpty() ? Optional.of(this::question) : Optional.empty();
    }

    /** The service logins. */
    public ServiceLoginsViewModel logins() {
        return logins;
    }

    /** The temporary keys. */
    public TemporaryKeysViewModel keys() {
        return keys;
    }

    @Override
    public List<ShellPlace> places() {
        return SuperOfficeWindow.PLACES;
    }

    @Override
    public Class<? extends OpenConnection> connectionType() {
        return SuperOfficeServices.class;
    }

    /** Names no key. */
    @Override
    public Optional<String> text(ShellPlace place) {
        return place.equals(SuperOfficeWindow.TEMPORARY_KEY)
                ? keys.ticket()
                : logins.detailProperty().get().map(ServiceLoginDetail::text);
    }

    @Override
    public Subscription whenRead(Runnable act) {
        return logins.rows().subscribe(act).and(keys.rows().subscribe(act));
    }

    /** Forgets what is secret, too. */
    @Override
    public void leave() {
        lost.unsubscribe();
        logins.leave();
        keys.close();
    }
}

package gatehouse.console.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
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

/** What a window shows of an environment's SuperOffice. */
public final class SuperOfficeViewModels implements SystemViewModels {
    private final SuperOfficeServices services;
    private final SuperOfficeAccessViewModel access;
    private final ServiceLoginsViewModel logins;
    private final TemporaryKeysViewModel keys;
    private final Subscription lost;

    SuperOfficeViewModels(
            SuperOfficeServices services, EnvironmentScope scope, WindowContext window) {
        this.services = services;
        this.access = new SuperOfficeAccessViewModel(services.connection());
        this.logins =
                new ServiceLoginsViewModel(
                        services.serviceLogins(),
                        access,
                        window.background(),
                        window.ticker(),
                        window.times());
        this.keys =
                new TemporaryKeysViewModel(
                        scope.lease().environment().name(),
                        services.keyChecks(),
                        access,
                        window.background(),
                        window.clock(),
                        window.times(),
                        saved ->
                                window.shell()
                                        .tell(
                                                new ToastMessage(
                                                        ScreenNotice.NoticeKind.GOOD, saved)));
        this.lost = services.connection().whenLost(() -> window.background().onUi(access::lost));
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

    /** Forgets what is secret, too. */
    @Override
    public void leave() {
        lost.unsubscribe();
        logins.leave();
        keys.close();
    }
}

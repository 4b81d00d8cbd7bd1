package gatehouse.views.superoffice;

import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.SuperOfficeDialog;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.views.connections.superoffice.SuperOfficeSignInView;
import gatehouse.views.servicelogin.QuitDialogView;
import gatehouse.views.servicelogin.ServiceLoginDetailView;
import gatehouse.views.servicelogin.ServiceLoginsView;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;
import gatehouse.views.temporarykey.KeyDetailView;
import gatehouse.views.temporarykey.TemporaryKeysView;

import java.util.Optional;

/** The screens of SuperOffice: service logins, temporary keys, its sign-in, and its dialogs. */
public final class SuperOfficeViews implements SystemViews {
    private static final double LOGINS_SHARE = 0.6;
    private static final double KEYS_SHARE = 0.68;

    private final ShellViewModel shell;

    /** The screens for one window. */
    public SuperOfficeViews(ShellViewModel shell) {
        this.shell = shell;
    }

    @Override
    public Optional<ShellScreen> place(ShellPlace place, EnvironmentViewModel environment) {
        if (place == ShellPlace.SERVICE_LOGIN) {
            return Optional.of(serviceLogins(environment.serviceLogins()));
        }
        return place == ShellPlace.TEMPORARY_KEY
                ? Optional.of(temporaryKeys(environment.temporaryKeys()))
                : Optional.empty();
    }

    @Override
    public Optional<ShellScreen> dialog(SystemDialog dialog) {
        return dialog instanceof SuperOfficeDialog own ? Optional.of(view(own)) : Optional.empty();
    }

    private ListDetailPage serviceLogins(ServiceLoginsViewModel model) {
        var list = new ServiceLoginsView(model, shell.superOffice()::openLogin);
        var detail = new ServiceLoginDetailView(model, shell.superOffice());
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), LOGINS_SHARE);
    }

    private static ListDetailPage temporaryKeys(TemporaryKeysViewModel model) {
        var list = new TemporaryKeysView(model);
        var detail = new KeyDetailView(model);
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), KEYS_SHARE);
    }

    private static ShellScreen view(SuperOfficeDialog dialog) {
        return switch (dialog) {
            case DialogRequest.SuperOfficeSignIn(var model) -> new SuperOfficeSignInView(model);
            case DialogRequest.Quit(var model) -> new QuitDialogView(model);
        };
    }
}

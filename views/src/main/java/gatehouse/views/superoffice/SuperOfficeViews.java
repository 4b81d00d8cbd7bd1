package gatehouse.views.superoffice;

import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.SuperOfficeDialog;
import gatehouse.console.shell.EnvironmentViewModel;
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

/** The screens of SuperOffice: service logins, temporary keys, its sign-in, and its dialogs. */
public final class SuperOfficeViews implements SystemViews<SuperOfficeDialog> {
    private static final double LOGINS_SHARE = 0.6;
    private static final double KEYS_SHARE = 0.68;

    private final ShellViewModel shell;

    /** The screens for one window. */
    public SuperOfficeViews(ShellViewModel shell) {
        this.shell = shell;
    }

    /** The service logins. */
    public ShellScreen serviceLogins(EnvironmentViewModel environment) {
        ServiceLoginsViewModel model = environment.serviceLogins();
        var list = new ServiceLoginsView(model, shell.superOffice()::openLogin);
        var detail = new ServiceLoginDetailView(model, shell.superOffice());
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), LOGINS_SHARE);
    }

    /** The temporary keys. */
    public ShellScreen temporaryKeys(EnvironmentViewModel environment) {
        TemporaryKeysViewModel model = environment.temporaryKeys();
        var list = new TemporaryKeysView(model);
        var detail = new KeyDetailView(model);
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), KEYS_SHARE);
    }

    @Override
    public ShellScreen dialog(SuperOfficeDialog dialog) {
        return switch (dialog) {
            case DialogRequest.SuperOfficeSignIn(var model) -> new SuperOfficeSignInView(model);
            case DialogRequest.Quit(var model) -> new QuitDialogView(model);
        };
    }
}

package gatehouse.views.superoffice;

import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.work.Command;
import gatehouse.views.connections.superoffice.SuperOfficeSignInView;
import gatehouse.views.servicelogin.QuitDialogView;
import gatehouse.views.servicelogin.ServiceLoginDetailView;
import gatehouse.views.servicelogin.ServiceLoginsView;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;
import gatehouse.views.temporarykey.KeyDetailView;
import gatehouse.views.temporarykey.TemporaryKeysView;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The screens of SuperOffice: service logins, temporary keys, its sign-in, and its dialogs. */
public final class SuperOfficeViews implements SystemViews<SuperOfficeDialog> {
    private static final double LOGINS_SHARE = 0.6;
    private static final double KEYS_SHARE = 0.62;

    private final SuperOfficeWindow superOffice;
    private final List<Command> commands;

    /** The screens for one window. */
    public SuperOfficeViews(ShellViewModel shell) {
        this.superOffice = shell.system(SuperOfficeWindow.class);
        this.commands = shell.commands();
    }

    @Override
    public Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places() {
        return Map.of(
                SuperOfficeWindow.SERVICE_LOGIN,
                environment -> serviceLogins(SuperOfficeViewModels.of(environment).logins()),
                SuperOfficeWindow.TEMPORARY_KEY,
                environment -> temporaryKeys(SuperOfficeViewModels.of(environment).keys()));
    }

    private ShellScreen serviceLogins(ServiceLoginsViewModel model) {
        var list = new ServiceLoginsView(model, superOffice.dialogs()::openLogin, commands);
        var detail = new ServiceLoginDetailView(model, superOffice.dialogs());
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), LOGINS_SHARE);
    }

    private static ShellScreen temporaryKeys(TemporaryKeysViewModel model) {
        var list = new TemporaryKeysView(model);
        var detail = new KeyDetailView(model);
        return new ListDetailPage(list.root(), list.firstFocus(), detail.root(), KEYS_SHARE);
    }

    @Override
    public SystemWindow window() {
        return superOffice;
    }

    @Override
    public Class<SuperOfficeDialog> dialogType() {
        return SuperOfficeDialog.class;
    }

    @Override
    public ShellScreen dialog(SuperOfficeDialog dialog) {
        return switch (dialog) {
            case SuperOfficeDialog.SignIn(var model, _) -> new SuperOfficeSignInView(model);
            case SuperOfficeDialog.Quit(var model) -> new QuitDialogView(model);
        };
    }
}

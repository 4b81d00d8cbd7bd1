package gatehouse.views;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.PortosDialog;
import gatehouse.console.shell.DialogRequest.SrsDialog;
import gatehouse.console.shell.DialogRequest.SuperOfficeDialog;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.DialogRequest.WindowDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.acts.ActDialogView;
import gatehouse.views.environments.ArmDialogView;
import gatehouse.views.environments.EnvironmentChooserView;
import gatehouse.views.portos.PortosViews;
import gatehouse.views.shell.PaletteView;
import gatehouse.views.shell.ScreenFactory;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.srs.SrsViews;
import gatehouse.views.superoffice.SuperOfficeViews;

import java.util.Optional;

/** Builds the views of one window from view-models; those of a system come from its views class. */
final class ConsoleScreens implements ScreenFactory {
    private final PortosViews portos;
    private final SuperOfficeViews superOffice;
    private final SrsViews srs;

    ConsoleScreens(ShellViewModel shell) {
        this.portos = new PortosViews(shell);
        this.superOffice = new SuperOfficeViews(shell);
        this.srs = new SrsViews(shell);
    }

    @Override
    public ShellScreen place(ShellPlace place, EnvironmentViewModel environment) {
        return switch (place) {
            case SESSIONS -> portos.sessions(environment);
            case SERVICE_LOGIN -> superOffice.serviceLogins(environment);
            case TEMPORARY_KEY -> superOffice.temporaryKeys(environment);
            case RECORDING -> srs.recording(environment);
        };
    }

    @Override
    public Optional<ShellScreen> dialog(DialogRequest question) {
        return switch (question) {
            case DialogRequest.None _ -> Optional.empty();
            case WindowDialog own -> Optional.of(dialog(own));
            case SystemDialog other -> Optional.of(dialog(other));
        };
    }

    private static ShellScreen dialog(WindowDialog dialog) {
        return switch (dialog) {
            case DialogRequest.Act(var model) -> new ActDialogView(model);
            case DialogRequest.Arm(var model) -> new ArmDialogView(model);
            case DialogRequest.Choose(var model) -> new EnvironmentChooserView(model);
            case DialogRequest.Palette(var model) -> new PaletteView(model);
        };
    }

    private ShellScreen dialog(SystemDialog dialog) {
        return switch (dialog) {
            case PortosDialog own -> portos.dialog(own);
            case SuperOfficeDialog own -> superOffice.dialog(own);
            case SrsDialog own -> srs.dialog(own);
        };
    }
}

package gatehouse.views.portos;

import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.work.Command;
import gatehouse.console.work.WindowSign;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.sessions.ColumnsDialogView;
import gatehouse.views.sessions.ServerSearchView;
import gatehouse.views.sessions.SessionsPage;
import gatehouse.views.sessions.revoke.RevokePlanView;
import gatehouse.views.sessions.revoke.RevokeRunView;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The screens of Portos: its sessions, its sign-in, and what is asked about sessions. */
public final class PortosViews implements SystemViews<PortosDialog> {
    private final PortosWindow portos;
    private final Runnable saveFilter;
    private final List<Command> commands;

    /** The screens for one window. */
    public PortosViews(ShellViewModel shell) {
        this.portos = shell.system(PortosWindow.class);
        this.saveFilter = shell.places()::saveFilter;
        this.commands = shell.commands();
    }

    @Override
    public Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places() {
        return Map.of(
                PortosWindow.SESSIONS,
                environment ->
                        new SessionsPage(
                                PortosViewModels.of(environment), portos, saveFilter, commands));
    }

    @Override
    public ObservableValue<Optional<WindowSign>> sign() {
        return portos.many().signProperty();
    }

    @Override
    public SystemWindow window() {
        return portos;
    }

    @Override
    public Class<PortosDialog> dialogType() {
        return PortosDialog.class;
    }

    @Override
    public ShellScreen dialog(PortosDialog dialog) {
        return switch (dialog) {
            case PortosDialog.SignIn(var model, _) -> new PortosSignInView(model);
            case PortosDialog.PlanRevokes(var model, _, var arm) -> new RevokePlanView(model, arm);
            case PortosDialog.FollowRun(var model) -> new RevokeRunView(model);
            case PortosDialog.ChooseColumns(var model, var close) ->
                    new ColumnsDialogView(model, close);
            case PortosDialog.AskServer(var model) -> new ServerSearchView(model);
        };
    }
}

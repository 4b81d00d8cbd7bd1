package gatehouse.views.portos;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.PortosDialog;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.sessions.SaveFilterView;
import gatehouse.views.sessions.ServerSearchView;
import gatehouse.views.sessions.SessionsPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;

import java.util.Optional;

/** The screens of Portos: its sessions, its sign-in, and what is asked about sessions. */
public final class PortosViews implements SystemViews {
    private final ShellViewModel shell;

    /** The screens for one window. */
    public PortosViews(ShellViewModel shell) {
        this.shell = shell;
    }

    @Override
    public Optional<ShellScreen> place(ShellPlace place, EnvironmentViewModel environment) {
        return place == ShellPlace.SESSIONS
                ? Optional.of(new SessionsPage(environment, shell))
                : Optional.empty();
    }

    @Override
    public Optional<ShellScreen> dialog(SystemDialog dialog) {
        return dialog instanceof PortosDialog own ? Optional.of(view(own)) : Optional.empty();
    }

    private static ShellScreen view(PortosDialog dialog) {
        return switch (dialog) {
            case DialogRequest.SignIn(var model) -> new PortosSignInView(model);
            case DialogRequest.KeepFilter(var model) -> new SaveFilterView(model);
            case DialogRequest.AskServer(var model) -> new ServerSearchView(model);
        };
    }
}

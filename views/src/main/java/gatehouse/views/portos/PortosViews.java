package gatehouse.views.portos;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.PortosDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.sessions.SaveFilterView;
import gatehouse.views.sessions.ServerSearchView;
import gatehouse.views.sessions.SessionsPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;

/** The screens of Portos: its sessions, its sign-in, and what is asked about sessions. */
public final class PortosViews implements SystemViews<PortosDialog> {
    private final ShellViewModel shell;

    /** The screens for one window. */
    public PortosViews(ShellViewModel shell) {
        this.shell = shell;
    }

    /** The sessions. */
    public ShellScreen sessions(EnvironmentViewModel environment) {
        return new SessionsPage(environment, shell);
    }

    @Override
    public ShellScreen dialog(PortosDialog dialog) {
        return switch (dialog) {
            case DialogRequest.SignIn(var model) -> new PortosSignInView(model);
            case DialogRequest.KeepFilter(var model) -> new SaveFilterView(model);
            case DialogRequest.AskServer(var model) -> new ServerSearchView(model);
        };
    }
}

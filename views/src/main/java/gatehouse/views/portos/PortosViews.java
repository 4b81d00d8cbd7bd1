package gatehouse.views.portos;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.Question;
import gatehouse.console.shell.Question.PortosDialog;
import gatehouse.console.shell.Question.SystemDialog;
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
    public Optional<ShellScreen> place(ShellPlace place, DeskViewModel environment) {
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
            case Question.SignIn(var model) -> new PortosSignInView(model);
            case Question.KeepFilter(var model) -> new SaveFilterView(model);
            case Question.AskServer(var model) -> new ServerSearchView(model);
        };
    }
}

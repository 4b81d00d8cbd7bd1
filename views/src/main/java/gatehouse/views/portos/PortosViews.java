package gatehouse.views.portos;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.Place;
import gatehouse.console.shell.Question;
import gatehouse.console.shell.Question.PortosDialog;
import gatehouse.console.shell.Question.SystemDialog;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.sessions.AskServerView;
import gatehouse.views.sessions.KeepFilterView;
import gatehouse.views.sessions.RevokeView;
import gatehouse.views.sessions.SessionsPlace;
import gatehouse.views.shell.Screen;
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
    public Optional<Screen> place(Place place, DeskViewModel environment) {
        return place == Place.SESSIONS
                ? Optional.of(new SessionsPlace(environment, shell))
                : Optional.empty();
    }

    @Override
    public Optional<Screen> dialog(SystemDialog dialog) {
        return dialog instanceof PortosDialog own ? Optional.of(view(own)) : Optional.empty();
    }

    private static Screen view(PortosDialog dialog) {
        return switch (dialog) {
            case Question.Revoke(var model) -> new RevokeView(model);
            case Question.SignIn(var model) -> new PortosSignInView(model);
            case Question.KeepFilter(var model) -> new KeepFilterView(model);
            case Question.AskServer(var model) -> new AskServerView(model);
        };
    }
}

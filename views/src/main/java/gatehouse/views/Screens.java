package gatehouse.views;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.Place;
import gatehouse.console.shell.Question;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.acts.ActDialogView;
import gatehouse.views.environments.ArmView;
import gatehouse.views.environments.EnvironmentsView;
import gatehouse.views.environments.SignInView;
import gatehouse.views.environments.SuperOfficeSignInView;
import gatehouse.views.recording.RecordingPlace;
import gatehouse.views.recording.RecordingServerView;
import gatehouse.views.recording.RecordingSignInView;
import gatehouse.views.servicelogin.QuitView;
import gatehouse.views.servicelogin.ServiceLoginPlace;
import gatehouse.views.sessions.AskServerView;
import gatehouse.views.sessions.KeepFilterView;
import gatehouse.views.sessions.SessionsPlace;
import gatehouse.views.shell.PaletteView;
import gatehouse.views.shell.Screen;
import gatehouse.views.temporarykey.TemporaryKeyPlace;

import java.util.Optional;

/** Builds views from view-models. */
public final class Screens {
    private final ShellViewModel shell;

    /** The views of one window. */
    public Screens(ShellViewModel shell) {
        this.shell = shell;
    }

    /** The view of a place. */
    public Screen of(Place place, DeskViewModel desk) {
        return switch (place) {
            case SESSIONS -> new SessionsPlace(desk, shell);
            case SERVICE_LOGIN -> new ServiceLoginPlace(desk, shell);
            case TEMPORARY_KEY -> new TemporaryKeyPlace(desk);
            case RECORDING -> new RecordingPlace(desk, shell);
        };
    }

    /** The view of a question; empty when nothing is asked. */
    public Optional<Screen> of(Question question) {
        return switch (question) {
            case Question.None _ -> Optional.empty();
            case Question.Act(var model) -> Optional.of(new ActDialogView(model));
            case Question.SignIn(var model) -> Optional.of(new SignInView(model));
            case Question.Arm(var model) -> Optional.of(new ArmView(model));
            case Question.Choose(var model) -> Optional.of(new EnvironmentsView(model));
            case Question.Palette(var model) -> Optional.of(new PaletteView(model));
            case Question.KeepFilter(var model) -> Optional.of(new KeepFilterView(model));
            case Question.AskServer(var model) -> Optional.of(new AskServerView(model));
            case Question.SuperOfficeSignIn(var model) ->
                    Optional.of(new SuperOfficeSignInView(model));
            case Question.Quit(var model) -> Optional.of(new QuitView(model));
            case Question.RecordingSignIn(var model) -> Optional.of(new RecordingSignInView(model));
            case Question.RecordingServer(var model) -> Optional.of(new RecordingServerView(model));
        };
    }
}

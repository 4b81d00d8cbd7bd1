package gatehouse.console.shell;

import gatehouse.console.connections.portos.SignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.ArmViewModel;
import gatehouse.console.environments.EnvironmentsViewModel;
import gatehouse.console.recording.RecordingActViewModel;
import gatehouse.console.recording.RecordingServerViewModel;
import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.servicelogin.LoginQuestionViewModel;
import gatehouse.console.servicelogin.QuitViewModel;
import gatehouse.console.sessions.AskServerViewModel;
import gatehouse.console.sessions.KeepFilterViewModel;
import gatehouse.console.sessions.RevokeViewModel;

/** What the person is asked just now; the rest of the window waits. */
public sealed interface Question {
    /** Leaves it without an answer. */
    default void leave() {
        switch (this) {
            case None _ -> {}
            case Revoke(var model) -> model.close();
            case SignIn(var model) -> model.cancel();
            case Arm(var model) -> model.cancel();
            case Choose(var model) -> model.cancel();
            case Palette(var model) -> model.close();
            case KeepFilter(var model) -> model.cancel();
            case AskServer(var model) -> model.cancel();
            case Login(var model) -> model.close();
            case SuperOfficeSignIn(var model) -> model.cancel();
            case Quit(var model) -> model.stay();
            case RecordingSignIn(var model) -> model.cancel();
            case RecordingAct(var model) -> model.close();
            case RecordingServer(var model) -> model.close();
        }
    }

    /** Nothing. */
    record None() implements Question {}

    /** Whether to revoke a session. */
    record Revoke(RevokeViewModel model) implements Question {}

    /** Who is there. */
    record SignIn(SignInViewModel model) implements Question {}

    /** Whether to let writes through. */
    record Arm(ArmViewModel model) implements Question {}

    /** Where to go. */
    record Choose(EnvironmentsViewModel model) implements Question {}

    /** What to do: the palette of commands, or of those that have keys. */
    record Palette(PaletteViewModel model) implements Question {}

    /** Under which name to keep the filter. */
    record KeepFilter(KeepFilterViewModel model) implements Question {}

    /** What to ask the server by its own filter. */
    record AskServer(AskServerViewModel model) implements Question {}

    /** Whether to open, remove or report a service login. */
    record Login(LoginQuestionViewModel model) implements Question {}

    /** As whom SuperOffice is called. */
    record SuperOfficeSignIn(SuperOfficeSignInViewModel model) implements Question {}

    /** Whether to end the program though service logins may be alive. */
    record Quit(QuitViewModel model) implements Question {}

    /** Whether to sign an agent in to screen recording. */
    record RecordingSignIn(RecordingSignInViewModel model) implements Question {}

    /** Whether to log an agent out, or to trust a certificate. */
    record RecordingAct(RecordingActViewModel model) implements Question {}

    /** What to ask the recording server itself. */
    record RecordingServer(RecordingServerViewModel model) implements Question {}
}

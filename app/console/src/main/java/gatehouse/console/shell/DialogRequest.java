package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentChooserViewModel;
import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.recording.server.RecordingServerViewModel;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.sessions.SaveFilterViewModel;
import gatehouse.console.sessions.ServerSearchViewModel;

import java.util.Optional;

/** What the person is asked just now; the rest of the window waits. */
public sealed interface DialogRequest {
    /** Leaves it without an answer. */
    default void leave() {
        switch (this) {
            case None _ -> {}
            case Act(var model) -> model.close();
            case SignIn(var model) -> model.cancel();
            case Arm(var model) -> model.cancel();
            case Choose(var model) -> model.cancel();
            case Palette(var model) -> model.close();
            case KeepFilter(var model) -> model.cancel();
            case AskServer(var model) -> model.cancel();
            case SuperOfficeSignIn(var model) -> model.cancel();
            case Quit(var model) -> model.stay();
            case RecordingSignIn(var model) -> model.cancel();
            case RecordingServer(var model) -> model.close();
        }
    }

    /** The environment that it is about, where that is not the one on the screen. */
    default Optional<Environment> elsewhere() {
        return this instanceof Quit(var model) ? model.environment() : Optional.empty();
    }

    /** A dialog of the window itself. */
    sealed interface WindowDialog extends DialogRequest {}

    /** A dialog of one of the systems. */
    sealed interface SystemDialog extends DialogRequest {}

    /** A dialog of Portos. */
    sealed interface PortosDialog extends SystemDialog {}

    /** A dialog of SuperOffice. */
    sealed interface SuperOfficeDialog extends SystemDialog {}

    /** A dialog of the Genesys Screen Recording Service. */
    sealed interface SrsDialog extends SystemDialog {}

    /** Nothing. */
    record None() implements DialogRequest {}

    /** Whether to do an act. */
    record Act(ActDialogViewModel model) implements WindowDialog {}

    /** Who is there. */
    record SignIn(PortosSignInViewModel model) implements PortosDialog {}

    /** Whether to let writes through. */
    record Arm(ArmDialogViewModel model) implements WindowDialog {}

    /** Where to go. */
    record Choose(EnvironmentChooserViewModel model) implements WindowDialog {}

    /** What to do: the palette of commands, or of those that have keys. */
    record Palette(PaletteViewModel model) implements WindowDialog {}

    /** Under which name to keep the filter. */
    record KeepFilter(SaveFilterViewModel model) implements PortosDialog {}

    /** What to ask the server by its own filter. */
    record AskServer(ServerSearchViewModel model) implements PortosDialog {}

    /** As whom SuperOffice is called. */
    record SuperOfficeSignIn(SuperOfficeSignInViewModel model) implements SuperOfficeDialog {}

    /** Whether to end the program though service logins may be alive. */
    record Quit(QuitDialogViewModel model) implements SuperOfficeDialog {}

    /** Whether to sign an agent in to screen recording. */
    record RecordingSignIn(RecordingSignInViewModel model) implements SrsDialog {}

    /** What to ask the recording server itself. */
    record RecordingServer(RecordingServerViewModel model) implements SrsDialog {}
}

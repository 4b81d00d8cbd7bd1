package gatehouse.console.srs;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.recording.server.RecordingServerViewModel;
import gatehouse.console.shell.DialogRequest;

import java.util.Optional;

/** What a person is asked about the Genesys Screen Recording Service. */
public sealed interface SrsDialog extends DialogRequest.SystemDialog {
    /** Whether to sign an agent in to screen recording. */
    record SignIn(RecordingSignInViewModel model, ConnectionSpec where) implements SrsDialog {
        @Override
        public Optional<ConnectionSpec> connection() {
            return Optional.of(where);
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** What to ask the recording server itself. */
    record AskServer(RecordingServerViewModel model) implements SrsDialog {
        @Override
        public void leave() {
            model.close();
        }
    }
}

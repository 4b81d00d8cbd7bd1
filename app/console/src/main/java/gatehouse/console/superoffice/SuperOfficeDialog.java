package gatehouse.console.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.shell.DialogRequest;

import java.util.Optional;

/** What a person is asked about SuperOffice. */
public sealed interface SuperOfficeDialog extends DialogRequest.SystemDialog {
    /** As whom it is called. */
    record SignIn(SuperOfficeSignInViewModel model, ConnectionSpec where)
            implements SuperOfficeDialog {
        @Override
        public Optional<ConnectionSpec> connection() {
            return Optional.of(where);
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** Whether to end the program though service logins may be alive. */
    record Quit(QuitDialogViewModel model) implements SuperOfficeDialog {
        @Override
        public void leave() {
            model.stay();
        }

        @Override
        public Optional<Environment> elsewhere() {
            return model.environment();
        }
    }
}

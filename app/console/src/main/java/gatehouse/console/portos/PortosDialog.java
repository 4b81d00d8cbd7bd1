package gatehouse.console.portos;

import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.sessions.ServerSearchViewModel;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.shell.DialogRequest;

import java.util.Optional;

/** What a person is asked about Portos. */
public sealed interface PortosDialog extends DialogRequest.SystemDialog {
    /** Who is there. */
    record SignIn(PortosSignInViewModel model, ConnectionSpec where) implements PortosDialog {
        @Override
        public Optional<ConnectionSpec> connection() {
            return Optional.of(where);
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /**
     * Whether to revoke many sessions as planned.
     *
     * @param arm asks to allow changes first
     */
    record PlanRevokes(RevokePlanViewModel model, ConnectionSpec where, Runnable arm)
            implements PortosDialog {
        @Override
        public Optional<ConnectionSpec> connection() {
            return Optional.of(where);
        }

        @Override
        public void leave() {
            model.close();
        }
    }

    /** How far a run is, or its receipt. */
    record FollowRun(RunDialogViewModel model) implements PortosDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return model.environment();
        }

        @Override
        public void leave() {
            model.close();
        }
    }

    /**
     * Which columns the list has.
     *
     * @param close takes it off the screen
     */
    record ChooseColumns(SessionColumnsViewModel model, Runnable close) implements PortosDialog {
        @Override
        public void leave() {
            close.run();
        }
    }

    /** What to ask the server by its own filter. */
    record AskServer(ServerSearchViewModel model) implements PortosDialog {
        @Override
        public void leave() {
            model.cancel();
        }
    }
}

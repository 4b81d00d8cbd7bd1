package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.work.WorkFailure;

/** Where the environment on the screen stands. */
public sealed interface EnvironmentState {
    /** Which environment. */
    Environment environment();

    /** Whether there is somebody, or a system with a sign-in of its own, to let writes through. */
    default boolean canBeArmed() {
        return switch (this) {
            case SignedIn _ -> true;
            case SignedOut(EnvironmentViewModel desk) ->
                    desk.superOffice().isPresent() || desk.srs().isPresent();
            case Opening _, Failed _ -> false;
        };
    }

    /** It is being set up; the sandbox may have to start. */
    record Opening(Environment environment) implements EnvironmentState {}

    /** Nobody is signed in. */
    record SignedOut(EnvironmentViewModel desk) implements EnvironmentState {
        @Override
        public Environment environment() {
            return desk.environment();
        }
    }

    /** Somebody is signed in. */
    record SignedIn(EnvironmentViewModel desk) implements EnvironmentState {
        @Override
        public Environment environment() {
            return desk.environment();
        }
    }

    /** It could not be set up. */
    record Failed(Environment environment, WorkFailure why) implements EnvironmentState {}
}

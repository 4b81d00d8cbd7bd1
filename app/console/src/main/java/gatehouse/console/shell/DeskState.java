package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.work.Failure;

/** Where the environment on the screen stands. */
public sealed interface DeskState {
    /** Which environment. */
    Environment environment();

    /** Whether there is somebody, or a system with a sign-in of its own, to let writes through. */
    default boolean canBeArmed() {
        return switch (this) {
            case SignedIn _ -> true;
            case SignedOut(DeskViewModel desk) ->
                    desk.superOffice().isPresent() || desk.srs().isPresent();
            case Opening _, Failed _ -> false;
        };
    }

    /** It is being set up; the sandbox may have to start. */
    record Opening(Environment environment) implements DeskState {}

    /** Nobody is signed in. */
    record SignedOut(DeskViewModel desk) implements DeskState {
        @Override
        public Environment environment() {
            return desk.environment();
        }
    }

    /** Somebody is signed in. */
    record SignedIn(DeskViewModel desk) implements DeskState {
        @Override
        public Environment environment() {
            return desk.environment();
        }
    }

    /** It could not be set up. */
    record Failed(Environment environment, Failure why) implements DeskState {}
}

package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.WorkFailure;

/** Where the environment on the screen stands. */
public sealed interface EnvironmentState {
    /** Which environment. */
    Environment environment();

    /**
     * The title of a window that shows it: the environment and what is at stake there, so that two
     * windows can be told apart.
     */
    default String title() {
        return title("window.title");
    }

    /** The same of the window of its own that the network log has. */
    default String titleOfCalls() {
        return title("wire.window");
    }

    private String title(String key) {
        return MessageBundle.of(
                key,
                VisibleText.text(environment().name()),
                MessageBundle.of("kind." + environment().kind()));
    }

    /** Whether there is anything that a person may change in it. */
    default boolean canBeArmed() {
        return switch (this) {
            case Ready(EnvironmentViewModel open) -> !open.places().isEmpty();
            case SignedOut(EnvironmentViewModel open) ->
                    !open.places().stream().allMatch(ShellPlace::needsSignIn);
            case Opening _, Failed _, Locked _ -> false;
        };
    }

    /** It is being set up; the sandbox may have to start. */
    record Opening(Environment environment) implements EnvironmentState {}

    /** Nobody is signed in, so that some of its places show nothing. */
    record SignedOut(EnvironmentViewModel open) implements EnvironmentState {
        @Override
        public Environment environment() {
            return open.environment();
        }
    }

    /** Somebody is signed in, or nobody has to be. */
    record Ready(EnvironmentViewModel open) implements EnvironmentState {
        @Override
        public Environment environment() {
            return open.environment();
        }
    }

    /** It was left, and nothing is shown before somebody opens it again. */
    record Locked(Environment environment) implements EnvironmentState {}

    /** It could not be set up. */
    record Failed(Environment environment, WorkFailure why) implements EnvironmentState {}
}

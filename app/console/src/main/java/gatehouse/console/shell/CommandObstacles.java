package gatehouse.console.shell;

import gatehouse.console.words.MessageBundle;

import java.util.function.Function;

/** Says in a sentence why a command of the window cannot be done now. */
public final class CommandObstacles {
    private final ShellViewModel shell;

    /** Of the commands of one window. */
    public CommandObstacles(ShellViewModel shell) {
        this.shell = shell;
    }

    /** Why a command has nothing to work on: nothing is open, or it has no such connection. */
    public String missing() {
        return opened(there -> there("obstacle.none", there));
    }

    /** Why a command for which somebody must be signed in cannot be done. */
    public String signedOut() {
        return opened(there ->
                there(there.signIn().isPresent() ? "obstacle.signedOut" : "obstacle.none", there));
    }

    /** Why nobody can sign in. */
    String signedIn() {
        return opened(there ->
                there(
                        there.signIn().isPresent() ? "obstacle.signedIn" : "obstacle.noSignIn",
                        there));
    }

    /** Why no connection can be given a password. */
    String noSecrets() {
        return opened(there -> there("obstacle.noSecrets", there));
    }

    /** Why changes cannot be allowed. */
    String unarmable() {
        return opened(there -> {
            if (there.guard().armedProperty().get()) {
                return there("obstacle.armed", there);
            }
            return there.places().isEmpty() ? missing() : signedOut();
        });
    }

    /** Why the environment cannot be made read-only. */
    String readOnly() {
        return opened(there -> there("obstacle.readOnly", there));
    }

    /** Why there is no more time. */
    String notEnding() {
        return opened(there ->
                there.guard().armedProperty().get()
                        ? MessageBundle.of("obstacle.notEnding")
                        : readOnly());
    }

    private String opened(Function<EnvironmentViewModel, String> why) {
        return shell.open().map(why).orElseGet(() -> MessageBundle.of("obstacle.closed"));
    }

    private static String there(String why, EnvironmentViewModel there) {
        return MessageBundle.of(why, there.environment().name());
    }
}

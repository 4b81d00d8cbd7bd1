package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** What the window says in place of a place: opening, signed out, not reached. */
record EnvironmentNotice(ShellViewModel shell) {
    ScreenNotice of(EnvironmentState state) {
        return switch (state) {
            case EnvironmentState.Opening(Environment environment) ->
                    new ScreenNotice(
                            ScreenNotice.NoticeKind.BUSY,
                            opening(environment),
                            "",
                            Optional.empty());
            case EnvironmentState.SignedOut signedOut ->
                    new ScreenNotice(
                            ScreenNotice.NoticeKind.EMPTY,
                            MessageBundle.of("desk.signedOut", signedOut.environment().name()),
                            MessageBundle.of("desk.signedOut.then"),
                            Optional.of(command("signIn", shell::signIn)));
            case EnvironmentState.Failed(Environment environment, WorkFailure why) ->
                    failed(environment, why);
            case EnvironmentState.Ready _, EnvironmentState.Locked _ -> ScreenNotice.NONE;
        };
    }

    private ScreenNotice failed(Environment environment, WorkFailure why) {
        UserMessage sentence = FailureMessages.of(why);
        return ScreenNotice.of(
                ScreenNotice.NoticeKind.FAILED,
                sentence,
                Optional.of(command("refresh", () -> shell.go(environment))));
    }

    private static String opening(Environment environment) {
        return environment.equals(Environment.SANDBOX)
                ? MessageBundle.of("desk.opening.sandbox")
                : MessageBundle.of("desk.opening", environment.name());
    }

    private static Command command(String key, Runnable act) {
        return new Command(key, "", act);
    }
}

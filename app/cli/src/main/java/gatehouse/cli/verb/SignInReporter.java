package gatehouse.cli.verb;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.environments.Environment;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

/**
 * Says on standard error what became of the session that this process began by signing in: whether
 * it was ended on leaving, and whether the journal has its begin and its end.
 */
final class SignInReporter {
    private final OutputStreams output;
    private final TimeFormat times;

    SignInReporter(OutputStreams output, TimeFormat times) {
        this.output = output;
        this.times = times;
    }

    /** Reports on everything that {@code opener} opens from now on. */
    void watch(EnvironmentOpener opener) {
        opener.runner().events().listen(this::acted);
        opener.listen(this::signedOut);
    }

    private void acted(ActResult<?, ?> result) {
        boolean mayGoUnnoted = result.request().kind().journal() == JournalRule.IF_POSSIBLE;
        if (mayGoUnnoted && !result.noted()) {
            output.note(
                    TerminalMessages.of(
                            "signIn.notNoted", result.request().origin().environment()));
        }
    }

    private void signedOut(Environment environment, SignOutResult done) {
        String when =
                done.expires() == null
                        ? MessageBundle.of("signOut.sometime")
                        : MessageBundle.of("signOut.at", times.full(done.expires()));
        output.note(
                TerminalMessages.of(
                        "signOut.end",
                        environment.name(),
                        MessageBundle.of("signOut.end." + done.end(), when)));
        if (!done.noted()) {
            output.note(TerminalMessages.of("signOut.notNoted", environment.name()));
        }
    }
}

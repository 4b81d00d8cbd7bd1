package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.clients.portos.SessionIdRule;
import gatehouse.console.work.FailureMessages;

import java.util.LinkedHashSet;
import java.util.List;

/** Checks the ids that a person gave before anything is sent. */
final class SessionIdArguments {
    private SessionIdArguments() {}

    /** Each once, in the order given. */
    static List<String> checked(List<String> ids) {
        return new LinkedHashSet<>(ids).stream().map(SessionIdArguments::checked).toList();
    }

    static String checked(String id) {
        if (id.endsWith("…")) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("sessions.id.shortened"));
        }
        try {
            return SessionIdRule.check(id);
        } catch (IllegalArgumentException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, FailureMessages.ofInput(wrong).text());
        }
    }
}

package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.ActReason;
import gatehouse.console.servicelogin.LoginPhrases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;

/** Keeps a service login alive, with exactly one call; its key comes from standard input. */
@Command(name = "report")
public final class ReportLogin implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--yes")
    boolean yes;

    public ReportLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        // Standard input has the key, so there is nobody to ask.
        new WriteConfirmation(Optional.empty(), yes).requirePossible();
        if (reason.isBlank()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.reason.blank"));
        }
        var key = KeyInputReader.read(place.around());
        try (Console console = place.console();
                EnvironmentLease desk = place.superOffice(console, name)) {
            desk.guard().arm();
            var why = new ActReason(reason.strip(), ticket.strip());
            return tell(desk.crm().serviceLogins().report(key, why));
        }
    }

    private ExitCode tell(ActResult<String, Integer> result) {
        Integer loginId =
                result.outcome() instanceof ActOutcome.Done<String, Integer>(var found, _)
                        ? found.orElse(null)
                        : null;
        place.output()
                .print(
                        ServiceLoginOutput.of(
                                        result,
                                        AgentOperation.REPORT_SESSION_ACTIVE,
                                        loginId,
                                        LoginPhrases.reported(result))
                                .document());
        // "No such session" is not what was asked for.
        return result.outcome() instanceof ActOutcome.AlreadySo<String, Integer> _
                ? ExitCode.FAILED
                : ActExitCode.of(result.outcome());
    }
}

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
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.ActReason;
import gatehouse.console.servicelogin.LoginPhrases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Ends a service login by its login id, and tells what came of it. */
@Command(name = "remove")
public final class RemoveLogin implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "LOGIN_ID")
    int loginId;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    public RemoveLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        var agreement = new WriteConfirmation(place.around().prompt(), yes || dryRun);
        agreement.requirePossible();
        if (loginId < 1) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("login.remove.id"));
        }
        if (reason.isBlank()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.reason.blank"));
        }
        try (Console console = place.console();
                EnvironmentLease desk = place.superOffice(console, name)) {
            if (dryRun) {
                place.output().note(TerminalMessages.of("login.remove.would", number(), name));
                return ExitCode.DONE;
            }
            if (!agreement.to(TerminalMessages.of("login.remove.question", number(), name))) {
                place.output().note(TerminalMessages.of("login.remove.declined"));
                return ExitCode.FAILED;
            }
            desk.guard().arm();
            var why = new ActReason(reason.strip(), ticket.strip());
            return tell(desk.crm().serviceLogins().remove(loginId, why));
        }
    }

    private String number() {
        return String.valueOf(loginId);
    }

    private ExitCode tell(ActResult<Integer, ?> result) {
        place.output()
                .print(
                        ServiceLoginOutput.of(
                                        result,
                                        AgentOperation.REMOVE_SESSION,
                                        loginId,
                                        LoginPhrases.removed(result))
                                .document());
        return ActExitCode.of(result.outcome());
    }
}

package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.superoffice.SuperOfficeTerminalSignIn;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.console.Console;
import gatehouse.console.acts.ActResult;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.servicelogin.LoginPhrases;
import gatehouse.console.superoffice.SuperOfficeServices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Ends a service login by its login id, and tells what came of it. */
@Command(name = "remove")
public final class RemoveLogin implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "LOGIN_ID")
    int loginId;

    @Mixin final WriteOptions write = new WriteOptions();

    public RemoveLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        if (loginId < 1) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("login.remove.id"));
        }
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(
                                console,
                                confirmation,
                                new SuperOfficeTerminalSignIn(place, console))) {
            if (write.isDryRun()) {
                place.output().note(TerminalMessages.of("login.remove.would", number(), name));
                return ExitCode.DONE;
            }
            String question = TerminalMessages.of("login.remove.question", number(), name);
            if (!confirmation.isGiven(question, lease.environment())) {
                place.output().note(TerminalMessages.of("login.remove.declined"));
                return ExitCode.FAILED;
            }
            lease.guard().armForWholeRun();
            return tell(
                    lease.require(SuperOfficeServices.class)
                            .serviceLogins()
                            .remove(loginId, write.reason()));
        }
    }

    private String number() {
        return String.valueOf(loginId);
    }

    private ExitCode tell(ActResult<Integer, ?> result) {
        return ReceiptPrinter.print(
                place.output(),
                ServiceLoginOutput.of(
                                result,
                                AgentOperation.REMOVE_SESSION,
                                loginId,
                                LoginPhrases.removed(result))
                        .document(),
                ActExitCode.of(result.outcome()));
    }
}

package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.superoffice.SuperOfficeTerminalSignIn;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.servicelogin.LoginPhrases;
import gatehouse.console.superoffice.SuperOfficeServices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.Optional;

/** Keeps a service login alive, with exactly one call; its key comes from standard input. */
@Command(name = "report")
public final class ReportLogin implements TerminalVerb {
    private final CommandContext place;

    @Mixin final WriteOptions write = new WriteOptions();

    public ReportLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        // Standard input has the key, so nobody can be asked.
        WriteConfirmation confirmation = write.confirmation(Optional.empty());
        KeyInput input = KeyInput.read(place.around());
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(
                                console,
                                confirmation,
                                new SuperOfficeTerminalSignIn(place, console))) {
            if (write.isDryRun()) {
                place.output().note(TerminalMessages.of("login.report.would", name));
                return ExitCode.DONE;
            }
            if (!input.note().isEmpty()) {
                place.output().note(input.note());
            }
            lease.guard().armForWholeRun();
            return tell(
                    lease.require(SuperOfficeServices.class)
                            .serviceLogins()
                            .report(input.forms().getFirst(), write.reason()));
        }
    }

    private ExitCode tell(ActResult<String, Integer> result) {
        Integer loginId =
                result.outcome() instanceof ActOutcome.Done<String, Integer>(var found, _)
                        ? found.orElse(null)
                        : null;
        // "No such session" is not what was asked for.
        ExitCode exit =
                result.outcome() instanceof ActOutcome.AlreadySo<String, Integer> _
                        ? ExitCode.FAILED
                        : ActExitCode.of(result.outcome());
        return ReceiptPrinter.print(
                place.output(),
                ServiceLoginOutput.of(
                                result,
                                AgentOperation.REPORT_SESSION_ACTIVE,
                                loginId,
                                LoginPhrases.reported(result))
                        .document(),
                exit);
    }
}

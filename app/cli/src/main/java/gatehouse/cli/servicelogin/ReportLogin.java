package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.Agreement;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.superoffice.Operation;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Reason;
import gatehouse.console.servicelogin.LoginPhrases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;

/** Keeps a service login alive, with exactly one call; its key comes from standard input. */
@Command(name = "report")
public final class ReportLogin implements Verb {
    private final Workplace place;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--yes")
    boolean yes;

    public ReportLogin(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        String name = place.named();
        // Standard input has the key, so there is nobody to ask.
        new Agreement(Optional.empty(), yes).requirePossible();
        if (reason.isBlank()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("revoke.reason.blank"));
        }
        var key = KeyFromInput.read(place.around());
        try (Console console = place.console();
                Desk desk = place.superOffice(console, name)) {
            desk.guard().arm();
            var why = new Reason(reason.strip(), ticket.strip());
            return tell(desk.crm().serviceLogins().report(key, why));
        }
    }

    private Exit tell(ActResult<String, Integer> result) {
        Integer loginId =
                result.outcome() instanceof ActOutcome.Done<String, Integer>(var found, _)
                        ? found.orElse(null)
                        : null;
        place.output()
                .print(
                        LoginFacts.of(
                                        result,
                                        Operation.REPORT_SESSION_ACTIVE,
                                        loginId,
                                        LoginPhrases.reported(result))
                                .document());
        // "No such session" is not what was asked for.
        return result.outcome() instanceof ActOutcome.AlreadySo<String, Integer> _
                ? Exit.FAILED
                : ActExitCode.of(result.outcome());
    }
}

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
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Reason;
import gatehouse.console.servicelogin.LoginPhrases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Ends a service login by its login id, and tells what came of it. */
@Command(name = "remove")
public final class RemoveLogin implements Verb {
    private final Workplace place;

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

    public RemoveLogin(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        String name = place.named();
        var agreement = new Agreement(place.around().prompt(), yes || dryRun);
        agreement.requirePossible();
        if (loginId < 1) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("login.remove.id"));
        }
        if (reason.isBlank()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("revoke.reason.blank"));
        }
        try (Console console = place.console();
                Desk desk = place.superOffice(console, name)) {
            if (dryRun) {
                place.output().note(Texts.of("login.remove.would", number(), name));
                return Exit.DONE;
            }
            if (!agreement.to(Texts.of("login.remove.question", number(), name))) {
                place.output().note(Texts.of("login.remove.declined"));
                return Exit.FAILED;
            }
            desk.guard().arm();
            var why = new Reason(reason.strip(), ticket.strip());
            return tell(desk.crm().serviceLogins().remove(loginId, why));
        }
    }

    private String number() {
        return String.valueOf(loginId);
    }

    private Exit tell(ActResult<Integer, ?> result) {
        place.output()
                .print(
                        LoginFacts.of(
                                        result,
                                        Operation.REMOVE_SESSION,
                                        loginId,
                                        LoginPhrases.removed(result))
                                .document());
        return ActExitCode.of(result.outcome());
    }
}

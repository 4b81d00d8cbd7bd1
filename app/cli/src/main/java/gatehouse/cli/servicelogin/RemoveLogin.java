package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Agreement;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Reason;
import gatehouse.console.servicelogin.Removal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

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

    private Exit tell(Removal removal) {
        place.output()
                .print(
                        new LoginFacts(
                                        removal.outcome().name().toLowerCase(Locale.ROOT),
                                        Optional.empty(),
                                        loginId,
                                        null,
                                        removal.seen(),
                                        words(removal.end()),
                                        false)
                                .document());
        if (!removal.noted()) {
            place.output().note(Texts.of("write.notNoted"));
        }
        return switch (removal.end()) {
            case Removal.End.Removed _ -> Exit.DONE;
            case Removal.End.StillAlive _, Removal.End.Unknown _ -> Exit.UNKNOWN;
            case Removal.End.Refused(Obstacle why) -> CreateLogin.failed(why);
            case Removal.End.NotTried(Obstacle why) -> CreateLogin.failed(why);
        };
    }

    private static String words(Removal.End end) {
        return switch (end) {
            case Removal.End.Removed(boolean confirmed) ->
                    Texts.of(confirmed ? "login.removed.confirmed" : "login.removed");
            case Removal.End.StillAlive _ -> Texts.of("login.stillAlive");
            case Removal.End.Refused(Obstacle why) ->
                    Texts.of("login.notRemoved", why.sentence().text());
            case Removal.End.Unknown(Obstacle why) ->
                    Texts.of("login.removalUnknown", why.sentence().text());
            case Removal.End.NotTried(Obstacle why) ->
                    Texts.of("login.notRemoved", why.sentence().text());
        };
    }
}

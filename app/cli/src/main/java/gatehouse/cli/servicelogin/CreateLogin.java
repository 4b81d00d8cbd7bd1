package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Agreement;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.clients.superoffice.Trouble;
import gatehouse.console.Console;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Reason;
import gatehouse.console.servicelogin.Opening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens one service login, with exactly one call, and tells what came of it. */
@Command(name = "create")
public final class CreateLogin implements Verb {
    private final Workplace place;

    @Option(names = "--remote-ip", paramLabel = "ADDRESS", required = true)
    String remoteIp = "";

    @Option(names = "--select", paramLabel = "LIST", split = ",")
    List<String> select = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--reveal")
    boolean reveal;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    public CreateLogin(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        String name = place.named();
        var agreement = new Agreement(place.around().prompt(), yes || dryRun);
        agreement.requirePossible();
        check();
        try (Console console = place.console();
                Desk desk = place.superOffice(console, name)) {
            String question =
                    Texts.of("login.create.question", desk.environment().name(), remoteIp);
            if (dryRun) {
                place.output().note(Texts.of("login.create.would", name, remoteIp));
                return Exit.DONE;
            }
            if (!agreement.to(question)) {
                place.output().note(Texts.of("login.create.declined"));
                return Exit.FAILED;
            }
            desk.guard().arm();
            var why = new Reason(reason.strip(), ticket.strip());
            return tell(desk.crm().serviceLogins().open(remoteIp, select, why));
        }
    }

    private void check() {
        RemoteIp typed = RemoteIp.of(remoteIp);
        if (!typed.sendable()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("login.create.address"));
        }
        if (reason.isBlank()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("revoke.reason.blank"));
        }
    }

    private Exit tell(Opening opening) {
        place.output().print(facts(opening).document());
        if (!opening.noted()) {
            place.output().note(Texts.of("write.notNoted"));
        }
        return switch (opening.end()) {
            case Opening.End.Opened opened -> opened.whole() ? Exit.DONE : Exit.PARTLY;
            case Opening.End.Refused(Obstacle why) -> failed(why);
            case Opening.End.NotTried(Obstacle why) -> failed(why);
            case Opening.End.Unknown _ -> Exit.UNKNOWN;
        };
    }

    private LoginFacts facts(Opening opening) {
        String outcome = opening.outcome().name().toLowerCase(Locale.ROOT);
        return switch (opening.end()) {
            case Opening.End.Opened(var login, boolean whole) ->
                    new LoginFacts(
                            outcome,
                            Optional.of(login.session()),
                            login.session().loginId(),
                            null,
                            opening.seen(),
                            Texts.of(whole ? "login.created" : "login.incomplete") + notes(opening),
                            reveal);
            case Opening.End.Refused(Obstacle why) ->
                    nothing(outcome, opening, "login.notCreated", why);
            case Opening.End.NotTried(Obstacle why) ->
                    nothing(outcome, opening, "login.notCreated", why);
            case Opening.End.Unknown(Obstacle why) ->
                    nothing(outcome, opening, "login.unknown", why);
        };
    }

    private LoginFacts nothing(String outcome, Opening opening, String key, Obstacle why) {
        return new LoginFacts(
                outcome,
                Optional.empty(),
                null,
                null,
                opening.seen(),
                Texts.of(key, why.sentence().text()) + notes(opening),
                reveal);
    }

    private static String notes(Opening opening) {
        String notes = opening.seen().notes();
        return notes.isEmpty() ? "" : " " + notes;
    }

    static Exit failed(Obstacle why) {
        return why.trouble() == Trouble.NOT_LOGGED_IN ? Exit.NOT_SIGNED_IN : Exit.FAILED;
    }
}

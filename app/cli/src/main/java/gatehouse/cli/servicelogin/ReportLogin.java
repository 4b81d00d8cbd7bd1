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
import gatehouse.console.servicelogin.Report;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Locale;
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

    private Exit tell(Report report) {
        place.output()
                .print(
                        new LoginFacts(
                                        report.outcome().name().toLowerCase(Locale.ROOT),
                                        Optional.empty(),
                                        loginId(report.end()),
                                        null,
                                        report.seen(),
                                        words(report.end()),
                                        false)
                                .document());
        if (!report.noted()) {
            place.output().note(Texts.of("write.notNoted"));
        }
        return switch (report.end()) {
            case Report.End.Reported _ -> Exit.DONE;
            case Report.End.NotFound _ -> Exit.FAILED;
            case Report.End.Unknown _ -> Exit.UNKNOWN;
            case Report.End.Refused(Obstacle why) -> CreateLogin.failed(why);
            case Report.End.NotTried(Obstacle why) -> CreateLogin.failed(why);
        };
    }

    private static @Nullable Integer loginId(Report.End end) {
        return end instanceof Report.End.Reported(int loginId) ? loginId : null;
    }

    private static String words(Report.End end) {
        return switch (end) {
            case Report.End.Reported _ -> Texts.of("login.reported");
            case Report.End.NotFound _ -> Texts.of("login.notFound");
            case Report.End.Refused(Obstacle why) ->
                    Texts.of("login.notReported", why.sentence().text());
            case Report.End.NotTried(Obstacle why) ->
                    Texts.of("login.notReported", why.sentence().text());
            case Report.End.Unknown(Obstacle why) ->
                    Texts.of("login.reportUnknown", why.sentence().text());
        };
    }
}

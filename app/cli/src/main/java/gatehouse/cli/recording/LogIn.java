package gatehouse.cli.recording;

import gatehouse.cli.output.Output;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Agreement;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.desk.Desk;
import gatehouse.console.desk.SrsDesk;
import gatehouse.console.journal.Reason;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.LeftSession;
import gatehouse.console.recording.SignInWish;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/**
 * Signs an agent in to screen recording with exactly one login, polls until standard input closes
 * or the program is told to end, and logs out.
 */
@Command(name = "login")
public final class LogIn implements Verb {
    private final Workplace place;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Mixin final Seat seat = new Seat();

    @Option(names = "--csrf")
    boolean csrf;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    public LogIn(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        String name = place.named();
        var agreement = new Agreement(place.around().prompt(), yes || dryRun);
        agreement.requirePossible();
        if (reason.isBlank()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("revoke.reason.blank"));
        }
        seat.configuration();
        try (Console console = place.console();
                Desk desk =
                        console.desks()
                                .open(
                                        place.environment(
                                                console, name, SrsAddress.SCHEMA.system()))) {
            SrsDesk srs = desk.screenRecording();
            var agent = new AgentCredentials(place.around(), srs.played(), name);
            String user = agent.user();
            if (dryRun) {
                output().note(Texts.of("recording.login.would", named(user), subject(srs), name));
                return Exit.DONE;
            }
            return logIn(desk, srs, agent, user, agreement);
        }
    }

    private Exit logIn(
            Desk desk, SrsDesk srs, AgentCredentials agent, String user, Agreement agreement)
            throws IOException, InterruptedException {
        var told = new Told(srs, place);
        List<LeftSession> left = told.left();
        LadderReport looked = srs.recording().look();
        if (!looked.isKnown()) {
            told.ladder(looked);
            return Exit.FAILED;
        }
        if (!agreement.to(question(desk, srs, user))) {
            output().note(Texts.of("recording.login.declined"));
            return Exit.FAILED;
        }
        for (LeftSession seen : left) {
            srs.notes().forget(seen);
        }
        desk.guard().arm();
        var stay = new Stay(srs.session(), told.words(), place.around(), output());
        return stay.with(wish(agent, user), () -> told.ladder(looked));
    }

    private SignInWish wish(AgentCredentials agent, String user) {
        var why = new Reason(reason.strip(), ticket.strip());
        return new SignInWish(agent.credentials(user), csrf, seat.configuration(), why);
    }

    private String question(Desk desk, SrsDesk srs, String user) {
        return Texts.of(
                "recording.login.question",
                Words.of("recording.signIn.warning", named(user)) + seat.warning(),
                subject(srs),
                desk.environment().name());
    }

    private static String named(String user) {
        return Visible.text(user);
    }

    private static String subject(SrsDesk srs) {
        return srs.connection().subject();
    }

    private Output output() {
        return place.output();
    }
}

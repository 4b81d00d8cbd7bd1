package gatehouse.cli.recording;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.console.Console;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.OrphanedSession;
import gatehouse.console.recording.RecordingLoginRequest;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

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
public final class RecordingLoginVerb implements TerminalVerb {
    private final CommandContext place;

    @Mixin final WriteOptions write = new WriteOptions();

    @Mixin final HotSeatOptions seat = new HotSeatOptions();

    @Option(names = "--csrf")
    boolean csrf;

    private volatile boolean running;

    public RecordingLoginVerb(CommandContext place) {
        this.place = place;
    }

    /** A stop ends what comes before the login; after it, it leads to the logout. */
    @Override
    public boolean handlesInterrupts() {
        return running;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        seat.configuration();
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(console, confirmation, SrsAddress.SCHEMA.system())) {
            SrsServices srs = lease.require(SrsServices.class);
            var agent = new AgentCredentials(place, srs.played(), name);
            String user = agent.user();
            if (write.isDryRun()) {
                output().note(
                                TerminalMessages.of(
                                        "recording.login.would", named(user), subject(srs), name));
                return ExitCode.DONE;
            }
            return logIn(lease, srs, agent, user, confirmation);
        }
    }

    private ExitCode logIn(
            EnvironmentLease lease,
            SrsServices srs,
            AgentCredentials agent,
            String user,
            WriteConfirmation confirmation)
            throws IOException, InterruptedException {
        var report = new RecordingOutput(srs, place);
        List<OrphanedSession> left = report.left();
        LadderReport looked = srs.recording().look();
        if (!looked.isKnown() || looked.isStopped()) {
            return report.ladder(looked);
        }
        if (!confirmation.isGiven(question(lease, srs, user), lease.environment())) {
            output().note(TerminalMessages.of("recording.login.declined"));
            return ExitCode.FAILED;
        }
        RecordingLoginRequest wish = wish(agent, user);
        running = true;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (OrphanedSession seen : left) {
            srs.notes().forget(seen);
        }
        lease.guard().armForWholeRun();
        var stay = new RecordingLoginLoop(srs.session(), report.words(), place.around(), output());
        return stay.with(wish, exit -> report.ladderReceipt(looked, exit));
    }

    private RecordingLoginRequest wish(AgentCredentials agent, String user) {
        return new RecordingLoginRequest(
                agent.credentials(user), csrf, seat.configuration(), write.reason());
    }

    private String question(EnvironmentLease lease, SrsServices srs, String user) {
        return TerminalMessages.of(
                "recording.login.question",
                MessageBundle.of("recording.signIn.warning", named(user)) + seat.warning(),
                subject(srs),
                lease.environment().name());
    }

    private static String named(String user) {
        return VisibleText.text(user);
    }

    private static String subject(SrsServices srs) {
        return srs.connection().subject();
    }

    private OutputStreams output() {
        return place.output();
    }
}

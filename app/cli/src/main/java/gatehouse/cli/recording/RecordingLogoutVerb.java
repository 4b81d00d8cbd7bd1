package gatehouse.cli.recording;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.OrphanedSession;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.words.VisibleText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.List;

/**
 * Logs out a session of screen recording that an earlier Gatehouse left open, with exactly one
 * logout, and only where this home has a note of it.
 */
@Command(name = "logout")
public final class RecordingLogoutVerb implements TerminalVerb {
    private final CommandContext place;

    @Mixin final WriteOptions write = new WriteOptions();

    public RecordingLogoutVerb(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        String name = place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(console, confirmation, SrsAddress.SCHEMA.system())) {
            SrsServices srs = lease.require(SrsServices.class);
            var agent = new AgentCredentials(place, srs.played(), name);
            String user = agent.user();
            List<OrphanedSession> left = left(srs, user, lease);
            var report = new RecordingOutput(srs, place);
            left.forEach(report::left);
            place.output().note(text("recording.logout.means", shown(user)));
            if (write.isDryRun()) {
                place.output()
                        .note(text("recording.logout.would", shown(user), subject(srs), name));
                return ExitCode.DONE;
            }
            return logOut(lease, srs, agent, left, confirmation);
        }
    }

    private static List<OrphanedSession> left(SrsServices srs, String user, EnvironmentLease lease)
            throws IOException {
        String address = srs.connection().address();
        String environment = lease.environment().name();
        List<OrphanedSession> left =
                srs.notes().left().stream()
                        .filter(one -> one.isOf(user, address, environment))
                        .toList();
        if (left.isEmpty()) {
            throw new CliException(
                    ExitCode.FAILED, text("recording.logout.none", shown(user), subject(srs)));
        }
        return left;
    }

    private ExitCode logOut(
            EnvironmentLease lease,
            SrsServices srs,
            AgentCredentials agent,
            List<OrphanedSession> left,
            WriteConfirmation confirmation)
            throws IOException {
        var report = new RecordingOutput(srs, place);
        LadderReport looked = srs.recording().look();
        if (!looked.isKnown() || looked.isStopped()) {
            return report.ladder(looked);
        }
        OrphanedSession first = left.getFirst();
        String question = text("recording.logout.question", shown(first.user()), subject(srs));
        if (!confirmation.isGiven(question, lease.environment())) {
            place.output().note(text("recording.logout.declined"));
            return ExitCode.FAILED;
        }
        lease.guard().armForWholeRun();
        ActResult<String, SrsStepResult> result =
                srs.session().finishLeft(first, agent.credentials(first.user()), write.reason());
        RecordingOutput.requireSent(result);
        forget(srs, left, result.outcome());
        return report.ladderReceipt(looked, ActExitCode.of(result.outcome()));
    }

    /** The logout named the agent, so each of these sessions is over where one of them is. */
    private static void forget(
            SrsServices srs, List<OrphanedSession> left, ActOutcome<String, SrsStepResult> outcome)
            throws IOException {
        boolean over =
                outcome instanceof ActOutcome.Done<String, SrsStepResult>
                        || outcome instanceof ActOutcome.AlreadySo<String, SrsStepResult>;
        if (over) {
            for (OrphanedSession one : left) {
                srs.notes().forget(one);
            }
        }
    }

    private static String shown(String user) {
        return VisibleText.text(user);
    }

    private static String subject(SrsServices srs) {
        return srs.connection().subject();
    }

    private static String text(String key, Object... arguments) {
        return TerminalMessages.of(key, arguments);
    }
}

package gatehouse.cli.recording;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderPresenter;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.OrphanedSession;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the terminal tells of the SRS of an environment; member names are a promise. */
final class RecordingOutput {
    private final SrsServices srs;
    private final OutputStreams output;
    private final TimeFormat times;

    RecordingOutput(SrsServices srs, CommandContext place) {
        this.srs = srs;
        this.output = place.output();
        this.times = place.around().times();
    }

    /** Findings in words. */
    LadderMessages words() {
        return new LadderMessages(srs.connection().origin(), times);
    }

    /** What an earlier Gatehouse left open; told, and kept. */
    List<OrphanedSession> left() throws IOException {
        List<OrphanedSession> left = srs.notes().left();
        left.forEach(this::left);
        return left;
    }

    /** One of those sessions. */
    void left(OrphanedSession one) {
        OrphanedSessionsViewModel.words(List.of(one), times).ifPresent(output::note);
    }

    /**
     * Whatever SRS answered is told as the ladder.
     *
     * @throws CliException with the reason where nothing was sent
     */
    static <R> void requireSent(ActResult<String, R> result) {
        if (result.outcome() instanceof ActOutcome.NotTried<String, R>(WorkFailure why)
                && !(why instanceof WorkFailure.Answered)) {
            throw new CliException(
                    ActExitCode.of(result.outcome()), FailureMessages.of(why, "SRS").text());
        }
    }

    /**
     * The whole ladder as the result; its badge in words beside it.
     *
     * @return the exit code of a verb that ends with it
     */
    ExitCode ladder(LadderReport looked) {
        LadderPresenter ladder = presented(looked);
        output.print(listing(ladder));
        noteBadge(ladder);
        if (looked.isStopped()) {
            return ExitCode.INTERRUPTED;
        }
        return looked.isGood() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The same after a login was sent, which must be known wherever the output goes. */
    ExitCode ladderReceipt(LadderReport looked, ExitCode exit) {
        LadderPresenter ladder = presented(looked);
        ExitCode written = ReceiptPrinter.print(output, listing(ladder), exit);
        noteBadge(ladder);
        return written;
    }

    private LadderPresenter presented(LadderReport looked) {
        return LadderPresenter.of(
                Optional.of(looked), srs.session().report(), srs.session().left(), words());
    }

    private static VerbResult listing(LadderPresenter ladder) {
        String badge = ladder.badge().badge().orElseThrow().name();
        return new VerbResult.Listing<>(
                JsonWriter.object().put("badge", badge), "steps", ladder.steps(), columns());
    }

    private void noteBadge(LadderPresenter ladder) {
        output.note(srs.connection().subject() + " \u00b7 " + ladder.badge().text());
    }

    private static List<OutputColumn<LadderStepLine>> columns() {
        return List.of(
                new OutputColumn<>(
                        "step",
                        title("step"),
                        LadderStepLine::number,
                        step -> String.valueOf(step.number())),
                new OutputColumn<>(
                        "finding",
                        title("finding"),
                        LadderStepLine::finding,
                        step -> step.finding() + ": " + step.words().what()),
                new OutputColumn<>(
                        "evidence",
                        title("evidence"),
                        RecordingOutput::evidence,
                        LadderStepLine::call));
    }

    private static String title(String key) {
        return TerminalMessages.of("recording.title." + key);
    }

    private static ArrayNode evidence(LadderStepLine step) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        step.evidence().stream().map(DetailFact::text).forEach(lines::add);
        return lines;
    }
}

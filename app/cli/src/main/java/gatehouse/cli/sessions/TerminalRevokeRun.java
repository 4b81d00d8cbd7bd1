package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.sessions.RevokeReceipt.ReceiptLine;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.revoke.OpenRevokeRun;
import gatehouse.console.sessions.revoke.RevokeRunState;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does a run from the terminal, until it is interrupted or no longer signed in.
 *
 * @param parallel how many sessions may be under way at once, at most
 * @param notes gets sentences about the progress
 */
record TerminalRevokeRun(
        ProcessContext around, PortosActs acts, int parallel, Consumer<String> notes) {
    /**
     * Does the run; blocks.
     *
     * @param id of the run
     * @param lines of the whole run as they were before
     * @return the receipt of the whole run, without heads of journals
     */
    RevokeReceipt receipt(String id, OpenRevokeRun run, List<KeptLine> lines) throws IOException {
        var reporter = new RevokeReporter(run.plan().lines().size(), notes, around.clocks());
        var control = new RunControl();
        try (InterruptSignals.SignalWatch _ = around.interrupts().watch(control::stop)) {
            RevokeRunState.Ended ended =
                    run.run(acts, parallel, RevokePlanOutput::sentence, control, reporter);
            if (!ended.trouble().isEmpty()) {
                notes.accept(TerminalMessages.of("revoke.unrecorded", ended.trouble()));
            }
            return RevokeReceipt.of(
                    id,
                    ended.how(),
                    Optional.empty(),
                    lines.stream().map(line -> line(line, reporter)).toList());
        }
    }

    private static ReceiptLine line(KeptLine line, RevokeReporter reporter) {
        Optional<RunLineOutcome> outcome =
                reporter.outcome(line.number())
                        .map(now -> now.after(line.outcome()))
                        .or(line::outcome);
        return ReceiptLine.of(line.id(), outcome.orElseThrow());
    }
}

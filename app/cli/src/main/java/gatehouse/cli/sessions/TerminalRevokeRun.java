package gatehouse.cli.sessions;

import gatehouse.cli.sessions.RevokeReceipt.ReceiptLine;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.revoke.OpenRevokeRun;

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
     * @return the receipt of the whole run, without a head of the journal
     */
    RevokeReceipt receipt(String id, OpenRevokeRun run, List<KeptLine> lines) {
        var reporter = new RevokeReporter(run.plan().lines().size(), notes, around.clocks());
        var control = new RunControl();
        try (InterruptSignals.SignalWatch _ = around.interrupts().watch(control::stop)) {
            RunEnding ending =
                    run.run(acts, parallel, RevokePlanOutput::sentence, control, reporter);
            return new RevokeReceipt(
                    id,
                    ending,
                    Optional.empty(),
                    null,
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

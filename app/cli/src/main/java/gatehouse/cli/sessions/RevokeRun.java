package gatehouse.cli.sessions;

import gatehouse.cli.sessions.RevokeReceipt.ReceiptLine;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunExecution;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.RevokePlan;
import gatehouse.console.sessions.revoke.RevokeTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Revokes the sessions of a plan, until it is interrupted or no longer signed in. */
final class RevokeRun {
    private final ProcessContext around;
    private final PortosActs acts;
    private final ActReason reason;
    private final int parallel;
    private final Consumer<String> notes;

    /**
     * @param parallel how many sessions may be under way at once, at most
     * @param notes gets sentences about the progress
     */
    RevokeRun(
            ProcessContext around,
            PortosActs acts,
            ActReason reason,
            int parallel,
            Consumer<String> notes) {
        this.around = around;
        this.acts = acts;
        this.reason = reason;
        this.parallel = parallel;
        this.notes = notes;
    }

    /**
     * Revokes what can be; the receipt has no head of the journal yet.
     *
     * @param numbers the place of each session of the plan in the kept run
     * @param kept keeps the outcomes in this home
     */
    RevokeReceipt of(RevokePlan plan, List<Integer> numbers, RunRecorder kept) {
        var task = new RevokeTask(plan, acts, reason);
        var output = new RevokePlanOutput(plan, around.clock().instant());
        List<Integer> tried = new ArrayList<>();
        List<ReceiptLine> leftOut = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            PlannedSession planned = plan.lines().get(at);
            if (planned.revocable().isPresent()) {
                tried.add(numbers.get(at));
            } else {
                leftOut.add(output.line(planned));
                kept.settled(numbers.get(at), leftOut.getLast().leftOut());
            }
        }
        var reporter = new RevokeReporter(tried, kept, plan.lines().size(), notes, around.clocks());
        RunExecution run = acts.run(task, reporter, around.clocks(), parallel, new RunControl());
        try (InterruptSignals.SignalWatch _ = around.interrupts().watch(run.control()::stop)) {
            leftOut.forEach(line -> reporter.leftOut(line.detail()));
            RunEnding ending = run.run(reporter);
            return new RevokeReceipt(
                    reason.run(), ending, Optional.empty(), null, lines(output, reporter));
        }
    }

    private static List<ReceiptLine> lines(RevokePlanOutput output, RevokeReporter reporter) {
        List<ReceiptLine> lines = new ArrayList<>();
        int tried = 0;
        for (PlannedSession planned : output.plan().lines()) {
            lines.add(
                    planned.revocable().isPresent()
                            ? ReceiptLine.of(planned.sessionId(), reporter.outcome(tried++))
                            : output.line(planned));
        }
        return lines;
    }
}

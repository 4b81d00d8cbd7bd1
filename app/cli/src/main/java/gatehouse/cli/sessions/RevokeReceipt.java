package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.revoke.RevokePlan;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of revoking sessions; its member names are a promise.
 *
 * @param run its own id
 * @param ending how the run came to its end
 * @param plan what a dry run would do; empty after any other run
 * @param journalHead the seal of the journal's last record after the run; null where it cannot be
 *     read
 * @param sharedHead the same of the shared journal; empty where there is none, or it cannot be
 *     reached
 */
record RevokeReceipt(
        String run,
        RunEnding ending,
        Optional<RevokePlanOutput> plan,
        @Nullable String journalHead,
        Optional<String> sharedHead,
        List<ReceiptLine> lines) {
    RevokeReceipt {
        lines = List.copyOf(lines);
    }

    /**
     * What came of one session.
     *
     * @param confirmed whether a look afterwards saw it
     * @param status of the answer to the {@code DELETE}; 0 where none was sent or none came
     * @param millis from sending to being certain
     */
    record ReceiptLine(
            String sessionId,
            JournalOutcome outcome,
            boolean confirmed,
            int status,
            Instant at,
            long millis,
            String detail) {
        /** The outcome of a session as a run keeps it. */
        static ReceiptLine of(String sessionId, RunLineOutcome outcome) {
            return new ReceiptLine(
                    sessionId,
                    outcome.outcome(),
                    outcome.confirmed(),
                    outcome.status(),
                    outcome.at(),
                    outcome.millis(),
                    outcome.detail());
        }
    }

    /** A receipt without heads of journals. */
    static RevokeReceipt of(
            String run,
            RunEnding ending,
            Optional<RevokePlanOutput> plan,
            List<ReceiptLine> lines) {
        return new RevokeReceipt(run, ending, plan, null, Optional.empty(), lines);
    }

    RevokeReceipt withHeads(@Nullable String head, Optional<String> shared) {
        return new RevokeReceipt(run, ending, plan, head, shared, lines);
    }

    VerbResult.Listing<ReceiptLine> listing(boolean wholeIds) {
        return new VerbResult.Listing<>(
                head(),
                "lines",
                lines,
                columns(wholeIds),
                List.of("journalHead", "sharedJournalHead"));
    }

    /** The counts in one sentence. */
    String summary() {
        return Arrays.stream(JournalOutcome.values())
                .filter(outcome -> count(outcome) > 0)
                .map(outcome -> TerminalMessages.of("revoke.count." + outcome, count(outcome)))
                .collect(Collectors.joining(", "));
    }

    /** The exit code: where several fit, the one that a script must look at first. */
    ExitCode exit() {
        if (count(JournalOutcome.UNKNOWN) > 0) {
            return ExitCode.UNKNOWN;
        }
        if (ending == RunEnding.STOPPED) {
            return ExitCode.INTERRUPTED;
        }
        if (ending == RunEnding.SIGNED_OUT) {
            return ExitCode.NOT_SIGNED_IN;
        }
        int planned = plan.map(RevokePlanOutput::plan).map(RevokePlan::count).orElse(0);
        long done = count(JournalOutcome.REVOKED) + count(JournalOutcome.ALREADY_GONE) + planned;
        if (done == lines.size() && unconfirmed() == 0) {
            return ExitCode.DONE;
        }
        return done > 0 ? ExitCode.PARTLY : ExitCode.FAILED;
    }

    private long unconfirmed() {
        return lines.stream()
                .filter(line -> line.outcome() == JournalOutcome.REVOKED && !line.confirmed())
                .count();
    }

    private long count(JournalOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    private ObjectNode head() {
        ObjectNode head = JsonWriter.object().put("run", run).put("asked", lines.size());
        ObjectNode counts = head.putObject("counts");
        Arrays.stream(JournalOutcome.values())
                .filter(outcome -> outcome != JournalOutcome.DONE)
                .forEach(outcome -> counts.put(outcome.receiptWord(), count(outcome)));
        head.put("journalHead", journalHead);
        sharedHead.ifPresent(shared -> head.put("sharedJournalHead", shared));
        plan.ifPresent(dry -> dry.addTo(head.put("dryRun", true)));
        return head;
    }

    private static List<OutputColumn<ReceiptLine>> columns(boolean wholeIds) {
        return List.of(
                OutputColumn.plain("sessionId", title("id"), line -> id(line, wholeIds)),
                OutputColumn.plain(
                        "outcome", title("outcome"), line -> line.outcome().receiptWord()),
                OutputColumn.hidden("confirmed", ReceiptLine::confirmed),
                new OutputColumn<>(
                        "status", title("status"), ReceiptLine::status, RevokeReceipt::status),
                OutputColumn.hidden("at", ReceiptLine::at),
                OutputColumn.hidden("millis", ReceiptLine::millis),
                OutputColumn.plain("detail", title("detail"), ReceiptLine::detail));
    }

    private static String id(ReceiptLine line, boolean whole) {
        return whole ? line.sessionId() : SessionFormatter.shortId(line.sessionId());
    }

    private static String status(ReceiptLine line) {
        return line.status() == 0 ? "" : String.valueOf(line.status());
    }

    private static String title(String key) {
        return TerminalMessages.of("revoke.title." + key);
    }
}

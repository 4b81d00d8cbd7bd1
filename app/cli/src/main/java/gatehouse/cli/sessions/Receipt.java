package gatehouse.cli.sessions;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutcomeWord;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.console.journal.Outcome;
import gatehouse.console.sessions.SessionWords;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of revoking sessions; its member names are a promise.
 *
 * @param run its own id
 * @param ending how the run came to its end
 */
record Receipt(String run, Ending ending, List<Line> lines) {
    Receipt {
        lines = List.copyOf(lines);
    }

    /** How a run came to its end. */
    enum Ending {
        WHOLE,
        DRY,
        SIGNED_OUT,
        INTERRUPTED
    }

    /**
     * What came of one session.
     *
     * @param confirmed whether a look afterwards saw it
     * @param status of the answer to the {@code DELETE}; 0 where none was sent or none came
     * @param millis from sending to being certain
     */
    record Line(
            String sessionId,
            Outcome outcome,
            boolean confirmed,
            int status,
            Instant at,
            long millis,
            String detail) {}

    Result.Listing<Line> listing(boolean wholeIds) {
        return new Result.Listing<>(head(), "lines", lines, columns(wholeIds));
    }

    /** The counts in one sentence. */
    String summary() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> count(outcome) > 0)
                .map(outcome -> Texts.of("revoke.count." + outcome, count(outcome)))
                .collect(Collectors.joining(", "));
    }

    Exit exit() {
        if (ending == Ending.INTERRUPTED) {
            return Exit.INTERRUPTED;
        }
        if (count(Outcome.UNKNOWN) > 0) {
            return Exit.UNKNOWN;
        }
        long done = count(Outcome.REVOKED) + count(Outcome.ALREADY_GONE) + planned();
        if (done == lines.size() && unconfirmed() == 0) {
            return Exit.DONE;
        }
        if (done > 0) {
            return Exit.PARTLY;
        }
        return ending == Ending.SIGNED_OUT ? Exit.NOT_SIGNED_IN : Exit.FAILED;
    }

    private long unconfirmed() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.REVOKED && !line.confirmed())
                .count();
    }

    private long planned() {
        return ending == Ending.DRY ? count(Outcome.NOT_TRIED) : 0;
    }

    private long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    private ObjectNode head() {
        ObjectNode head = JsonWriter.object().put("run", run).put("asked", lines.size());
        ObjectNode counts = head.putObject("counts");
        Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.DONE)
                .forEach(outcome -> counts.put(OutcomeWord.of(outcome), count(outcome)));
        if (ending == Ending.DRY) {
            head.put("dryRun", true);
        }
        return head;
    }

    private static List<Column<Line>> columns(boolean wholeIds) {
        return List.of(
                Column.plain("sessionId", title("id"), line -> id(line, wholeIds)),
                Column.plain("outcome", title("outcome"), line -> OutcomeWord.of(line.outcome())),
                Column.hidden("confirmed", Line::confirmed),
                new Column<>("status", title("status"), Line::status, Receipt::status),
                Column.hidden("at", Line::at),
                Column.hidden("millis", Line::millis),
                Column.plain("detail", title("detail"), Line::detail));
    }

    private static String id(Line line, boolean whole) {
        return whole ? line.sessionId() : SessionWords.shortId(line.sessionId());
    }

    private static String status(Line line) {
        return line.status() == 0 ? "" : String.valueOf(line.status());
    }

    private static String title(String key) {
        return Texts.of("revoke.title." + key);
    }
}

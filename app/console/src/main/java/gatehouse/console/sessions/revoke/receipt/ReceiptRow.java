package gatehouse.console.sessions.revoke.receipt;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;

import java.util.Optional;

/**
 * One line of a receipt, made anew each time it is drawn.
 *
 * @param number its place in the run, from 0
 * @param line the session, with what became of it; empty until it was read from the disk
 * @param look what a second look found
 */
public record ReceiptRow(int number, Optional<KeptLine> line, LookFinding look) {
    /** What is shown of a line that is being read. */
    private static final String UNREAD = "…";

    /** A line that was read. */
    static ReceiptRow of(KeptLine line, LookFinding look) {
        return new ReceiptRow(line.number(), Optional.of(line), look);
    }

    /** The beginning of the session's id. */
    public String sessionId() {
        return line.map(KeptLine::id).map(SessionFormatter::shortId).orElse(UNREAD);
    }

    /** What became of it, in a word or two. */
    public String outcome() {
        return line.map(ReceiptRow::outcome).orElse("");
    }

    private static String outcome(KeptLine line) {
        return line.outcome()
                .map(ReceiptRow::word)
                .orElseGet(() -> MessageBundle.of(line.underWay() ? "run.underWay" : "run.waits"));
    }

    private static String word(RunLineOutcome outcome) {
        boolean unconfirmed = outcome.outcome() == JournalOutcome.REVOKED && !outcome.confirmed();
        return unconfirmed
                ? MessageBundle.of("run.outcome.unconfirmed")
                : MessageBundle.of("run.outcome." + outcome.outcome());
    }

    /** Whether anything was sent for it, which the network log may have. */
    public boolean wasRecorded() {
        return ended().filter(outcome -> outcome.journalEntry().isPresent()).isPresent();
    }

    /** What became of it, in a sentence. */
    public String detail() {
        return ended().map(RunLineOutcome::detail).orElse("");
    }

    /** Whether it was revoked. */
    public boolean isRevoked() {
        return is(JournalOutcome.REVOKED);
    }

    /** Whether something may have been sent for it, and nobody knows what came of that. */
    public boolean isUnknown() {
        return is(JournalOutcome.UNKNOWN) || line.filter(KeptLine::underWay).isPresent();
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return is(JournalOutcome.REFUSED);
    }

    /** What became of it, as it was kept; empty where nothing is known yet. */
    public Optional<RunLineOutcome> ended() {
        return line.flatMap(KeptLine::outcome);
    }

    private boolean is(JournalOutcome wanted) {
        return ended().filter(outcome -> outcome.outcome() == wanted).isPresent();
    }
}

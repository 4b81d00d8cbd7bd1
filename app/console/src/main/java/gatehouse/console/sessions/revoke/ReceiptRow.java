package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;

import java.util.Optional;

/**
 * One line of a receipt.
 *
 * @param line the session, with what became of it
 * @param look what a second look found, in words; empty before it
 * @param back a new session of the same person on the same device, if there is one
 */
public record ReceiptRow(KeptLine line, String look, Optional<Session> back) {
    /** A line before any second look. */
    static ReceiptRow of(KeptLine line) {
        return new ReceiptRow(line, "", Optional.empty());
    }

    /** Its place in the run. */
    public String id() {
        return String.valueOf(line.number());
    }

    /** The beginning of the session's id. */
    public String sessionId() {
        return SessionFormatter.shortId(line.id());
    }

    /** What became of it, in a word or two. */
    public String outcome() {
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
        return line.outcome().filter(outcome -> outcome.journalEntry().isPresent()).isPresent();
    }

    /** What became of it, in a sentence. */
    public String detail() {
        return line.outcome().map(RunLineOutcome::detail).orElse("");
    }

    /** Whether it was revoked. */
    public boolean isRevoked() {
        return is(JournalOutcome.REVOKED);
    }

    /** Whether its outcome is not known. */
    public boolean isUnknown() {
        return is(JournalOutcome.UNKNOWN);
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return is(JournalOutcome.REFUSED);
    }

    private boolean is(JournalOutcome wanted) {
        return line.outcome().filter(outcome -> outcome.outcome() == wanted).isPresent();
    }
}

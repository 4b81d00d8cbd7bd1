package gatehouse.cli.output;

import gatehouse.console.journal.JournalOutcome;

/** The word for an outcome in receipts and in the journal; a promise. */
public final class OutcomeWord {
    private OutcomeWord() {}

    public static String of(JournalOutcome outcome) {
        return switch (outcome) {
            case REVOKED -> "revoked";
            case ALREADY_GONE -> "alreadyGone";
            case REFUSED -> "refused";
            case CHANGED -> "changed";
            case UNKNOWN -> "unknown";
            case NOT_TRIED -> "notTried";
            case DONE -> "done";
        };
    }
}

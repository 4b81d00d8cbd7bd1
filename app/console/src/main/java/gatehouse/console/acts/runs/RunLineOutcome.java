package gatehouse.console.acts.runs;

import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.JournalOutcome;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The outcome of one act of a run, as its receipt keeps it.
 *
 * @param confirmed whether a look afterwards saw it
 * @param status the HTTP status of the answer, or of the look that showed that nothing needed to be
 *     sent; 0 where there was none
 * @param at when it was sent, or would have been
 * @param millis from there to the outcome
 * @param detail the outcome in a sentence
 * @param journalEntry the number of its entry in the journal; empty where nothing was recorded
 */
public record RunLineOutcome(
        JournalOutcome outcome,
        boolean confirmed,
        int status,
        Instant at,
        long millis,
        String detail,
        OptionalLong journalEntry) {
    /** The outcome of an act that was done. */
    static RunLineOutcome of(PerformedAct act) {
        ActResult<?, ?> result = act.result();
        return new RunLineOutcome(
                result.outcome().journalOutcome(result.request().kind()),
                isConfirmed(result),
                result.status(),
                result.begun(),
                result.took().toMillis(),
                act.detail(),
                result.journalEntry());
    }

    /** The outcome of an act for which nothing was sent. */
    public static RunLineOutcome unsent(JournalOutcome outcome, Instant at, String detail) {
        return new RunLineOutcome(outcome, false, 0, at, 0, detail, OptionalLong.empty());
    }

    /** The outcome that counts after a further try; one that was not made takes none away. */
    public RunLineOutcome after(Optional<RunLineOutcome> earlier) {
        return outcome == JournalOutcome.NOT_TRIED ? earlier.orElse(this) : this;
    }

    /** Whether trying it again makes sense: it was refused or not tried, or nobody knows. */
    public boolean canBeRetried() {
        return switch (outcome) {
            case REFUSED, UNKNOWN, NOT_TRIED -> true;
            case REVOKED, ALREADY_GONE, CHANGED, DONE -> false;
        };
    }

    /** An act that finds nothing to do is followed by a look as well, and only that is believed. */
    private static boolean isConfirmed(ActResult<?, ?> result) {
        return switch (result.outcome()) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation confirmation) ->
                    confirmation instanceof ActConfirmation.Seen;
            case ActOutcome.AlreadySo<?, ?> _ -> result.sends() > 0;
            case ActOutcome.Changed<?, ?> _,
                    ActOutcome.Refused<?, ?> _,
                    ActOutcome.Unknown<?, ?> _,
                    ActOutcome.NotTried<?, ?> _ ->
                    false;
        };
    }
}

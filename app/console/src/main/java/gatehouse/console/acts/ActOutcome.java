package gatehouse.console.acts;

import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** The outcome of an act; never a guess. */
public sealed interface ActOutcome<T, R> {
    /**
     * Done.
     *
     * @param result what the answer brought; empty where the answer was lost and only the look
     *     afterwards tells
     */
    record Done<T, R>(Optional<R> result, ActConfirmation confirmation)
            implements ActOutcome<T, R> {}

    /**
     * There was nothing to do.
     *
     * @param perhapsByUs whether an earlier try of this very act may have done it
     */
    record AlreadySo<T, R>(boolean perhapsByUs) implements ActOutcome<T, R> {}

    /** The target is not what was seen; nothing was sent. */
    record Changed<T, R>(T now) implements ActOutcome<T, R> {}

    /**
     * The system refused; nothing was changed.
     *
     * @param contradicted whether the answer said otherwise and the look afterwards decided
     */
    record Refused<T, R>(WorkFailure why, boolean contradicted) implements ActOutcome<T, R> {}

    /**
     * Sent, and its effect is not known.
     *
     * @param why what happened to the answer; empty where the answer said "done"
     */
    record Unknown<T, R>(Optional<WorkFailure> why, ActConfirmation confirmation)
            implements ActOutcome<T, R> {}

    /** Nothing was sent. */
    record NotTried<T, R>(WorkFailure why) implements ActOutcome<T, R> {}

    /** Why the act was not done as asked, as far as a failure tells. */
    default Optional<WorkFailure> failure() {
        return switch (this) {
            case Refused<T, R>(WorkFailure why, _) -> Optional.of(why);
            case NotTried<T, R>(WorkFailure why) -> Optional.of(why);
            case Unknown<T, R>(Optional<WorkFailure> why, _) -> why;
            case Done<T, R> _, AlreadySo<T, R> _, Changed<T, R> _ -> Optional.empty();
        };
    }

    /** The outcome as the journal calls it. */
    default JournalOutcome journalOutcome(ActKind kind) {
        return switch (this) {
            case Done<T, R> _ -> kind.doneOutcome();
            case AlreadySo<T, R> _ -> JournalOutcome.ALREADY_GONE;
            case Changed<T, R> _ -> JournalOutcome.CHANGED;
            case Refused<T, R> _ -> JournalOutcome.REFUSED;
            case Unknown<T, R> _ -> JournalOutcome.UNKNOWN;
            case NotTried<T, R> _ -> JournalOutcome.NOT_TRIED;
        };
    }

    /** The word that the journal keeps beside the outcome; a word never changes. */
    default String detailWord() {
        return switch (this) {
            case Done<T, R>(Optional<R> result, ActConfirmation confirmation) ->
                    result.isEmpty() ? "CONFIRMED_WITHOUT_ANSWER" : detailWord(confirmation);
            case AlreadySo<T, R>(boolean perhapsByUs) ->
                    perhapsByUs ? "PERHAPS_BY_EARLIER_TRY" : "ALREADY_GONE";
            case Changed<T, R> _ -> "CHANGED";
            case Refused<T, R>(_, boolean contradicted) -> contradicted ? "STILL_THERE" : "REFUSED";
            case Unknown<T, R>(_, ActConfirmation confirmation) -> detailWord(confirmation);
            case NotTried<T, R> _ -> "NOT_SENT";
        };
    }

    private static String detailWord(ActConfirmation confirmation) {
        return switch (confirmation) {
            case ActConfirmation.Seen _ -> "CONFIRMED";
            case ActConfirmation.Contradicted _ -> "STILL_THERE";
            case ActConfirmation.NotPossible _ -> "NOT_CHECKED";
            case ActConfirmation.LookFailed _ -> "LOOK_FAILED";
        };
    }

    /**
     * Nothing was sent, as the journal has no entry of it. A journal that only a new one can follow
     * is told from a disk that may recover.
     */
    static <T, R> ActOutcome<T, R> notBegun(Exception failed) {
        WorkFailure why =
                failed instanceof JournalException journal && journal.damage().isPresent()
                        ? new WorkFailure.BrokenJournal(
                                String.valueOf(journal.getMessage()), journal.damage().get())
                        : WorkFailure.of(failed);
        return new NotTried<>(why);
    }

    /**
     * The outcome of an answer and a look: an answer alone is believed only where no look is
     * possible, and a look that contradicts an answer outranks it.
     *
     * @param tries how often the act was sent
     */
    static <T, R> ActOutcome<T, R> of(SendReading<R> sent, ActLook look, int tries) {
        return switch (sent) {
            case SendReading.Done<R>(R result) ->
                    look instanceof ActLook.AsBefore
                            ? new Unknown<>(Optional.empty(), new ActConfirmation.Contradicted())
                            : new Done<>(Optional.of(result), ActConfirmation.of(look));
            case SendReading.AlreadySo<R>(WorkFailure why) ->
                    switch (look) {
                        case ActLook.AsWanted _, ActLook.NotPossible _ ->
                                new AlreadySo<>(tries > 1);
                        case ActLook.AsBefore _ -> new Refused<>(why, true);
                        case ActLook.Failed _ ->
                                new Unknown<>(Optional.of(why), ActConfirmation.of(look));
                    };
            case SendReading.Disputed<R>(WorkFailure why) ->
                    look instanceof ActLook.AsBefore
                            ? new Refused<>(why, true)
                            : new Unknown<>(Optional.of(why), ActConfirmation.of(look));
            case SendReading.Refused<R>(WorkFailure why) -> new Refused<>(why, false);
            case SendReading.NotSent<R>(WorkFailure why) -> new NotTried<>(why);
            case SendReading.PerhapsDone<R>(WorkFailure why) ->
                    look instanceof ActLook.AsWanted
                            ? new Done<>(Optional.empty(), new ActConfirmation.Seen())
                            : new Unknown<>(Optional.of(why), ActConfirmation.of(look));
        };
    }
}

package gatehouse.console.acts;

/** Results of acts in the words of the journal, to be compared in tests. */
public final class ResultWords {
    private ResultWords() {}

    /** Outcome and detail: {@code REVOKED CONFIRMED}. */
    public static String words(ActResult<?, ?> result) {
        return outcome(result) + " " + result.outcome().detailWord();
    }

    /** The outcome alone: {@code REVOKED}. */
    public static String outcome(ActResult<?, ?> result) {
        return result.outcome().journalOutcome(result.request().kind()).word();
    }
}

package gatehouse.console.journal;

import java.util.Optional;
import java.util.stream.Stream;

/** The outcome of an act, with the word that is kept in the journal; a word never changes. */
public enum JournalOutcome {
    /** The session is gone, and it was this act that ended it. */
    REVOKED("REVOKED", "revoked"),
    /** There was nothing to do: what should end was gone already. */
    ALREADY_GONE("ALREADY_GONE", "alreadyGone"),
    /** The system refused; nothing was changed. */
    REFUSED("REFUSED", "refused"),
    /** The target had changed since it was seen, so nothing was sent. */
    CHANGED("CHANGED", "changed"),
    /** It was sent, and its effect is not known. */
    UNKNOWN("UNKNOWN", "unknown"),
    /** Nothing was sent. */
    NOT_TRIED("NOT_TRIED", "notTried"),
    /** An act other than a revoke was done as asked. */
    DONE("DONE", "done");

    private final String word;
    private final String receiptWord;

    JournalOutcome(String word, String receiptWord) {
        this.word = word;
        this.receiptWord = receiptWord;
    }

    /** The word in the journal. */
    public String word() {
        return word;
    }

    /** The word in receipts, in JSON and in filters; it never changes either. */
    public String receiptWord() {
        return receiptWord;
    }

    /** The outcome with this word in the journal. */
    public static Optional<JournalOutcome> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}

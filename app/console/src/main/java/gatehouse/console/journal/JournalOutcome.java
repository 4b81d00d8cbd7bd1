package gatehouse.console.journal;

import java.util.Optional;
import java.util.stream.Stream;

/** The outcome of an act, with the word that is kept in the journal; a word never changes. */
public enum JournalOutcome {
    /** The session is gone, and it was this act that ended it. */
    REVOKED("REVOKED"),
    /** There was nothing to do: what should end was gone already. */
    ALREADY_GONE("ALREADY_GONE"),
    /** The system refused; nothing was changed. */
    REFUSED("REFUSED"),
    /** The target had changed since it was seen, so nothing was sent. */
    CHANGED("CHANGED"),
    /** It was sent, and its effect is not known. */
    UNKNOWN("UNKNOWN"),
    /** Nothing was sent. */
    NOT_TRIED("NOT_TRIED"),
    /** An act other than a revoke was done as asked. */
    DONE("DONE");

    private final String word;

    JournalOutcome(String word) {
        this.word = word;
    }

    /** The word in the journal. */
    public String word() {
        return word;
    }

    /** The outcome with this word in the journal. */
    public static Optional<JournalOutcome> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}

package gatehouse.console.journal;

/** What became of an act; kept in the journal by its name, so a name is never changed. */
public enum Outcome {
    /** The session is gone, and it was this act that ended it. */
    REVOKED,
    /** It was gone before. */
    ALREADY_GONE,
    /** The system said no; nothing was changed. */
    REFUSED,
    /** The target was not what it had been any more, so nothing was sent. */
    CHANGED,
    /** It was sent, and nobody knows what came of it. */
    UNKNOWN,
    /** Nothing was sent. */
    NOT_TRIED,
    /** An act other than a revoke was done as asked. */
    DONE
}

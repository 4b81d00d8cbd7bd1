package gatehouse.console.acts;

/** What happens to an act that the journal cannot record. */
public enum JournalRule {
    /** It is not sent. */
    REQUIRED,
    /** It is sent all the same, and the result says that it is not recorded. */
    IF_POSSIBLE
}

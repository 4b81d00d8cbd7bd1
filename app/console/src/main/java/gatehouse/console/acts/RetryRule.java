package gatehouse.console.acts;

/** When an act of a kind may be sent again. */
public enum RetryRule {
    /** Sent exactly once, whatever happens (contract: SuperOffice 13.1, rule 1; SRS 11, rule 1). */
    NEVER,
    /**
     * Sent again, three times at most, while the system says that it is busy and has done nothing:
     * status 423 or 429 (contract: Portos 10, rule 12).
     */
    WHILE_BUSY,
    /** Sent once more where no answer came (contract: SuperOffice 13.1, rule 3). */
    ONCE_IF_UNANSWERED
}

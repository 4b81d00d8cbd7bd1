package gatehouse.console.acts;

/** Who wants an act. */
public enum ActCause {
    /** A person asked for it, with a reason. */
    PERSON,
    /** The program ends what it began itself; only kinds that end own work may have this cause. */
    PROGRAM
}

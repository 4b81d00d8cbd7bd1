package gatehouse.console.acts.runs;

/** How a run of many acts came to its end. */
public enum RunEnding {
    /** Each act was tried. */
    WHOLE,
    /** A person stopped it. */
    STOPPED,
    /** The system no longer accepts whoever is signed in. */
    SIGNED_OUT,
    /** What becomes of its acts could not be recorded on disk, so no more were begun. */
    UNRECORDED,
    /** A fault of the program stopped it. */
    FAULT
}

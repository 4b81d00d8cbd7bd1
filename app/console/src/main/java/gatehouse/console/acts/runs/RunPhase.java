package gatehouse.console.acts.runs;

/** What a run of many acts does at a moment. */
public enum RunPhase {
    /** Acts are begun. */
    RUNNING,
    /** A person paused it; nothing new is sent. */
    PAUSED,
    /** The environment is read-only; nothing new is sent until it is armed again. */
    READ_ONLY,
    /** Nothing new is sent; acts under way are waited for. */
    ENDING,
    /** Each act has an outcome. */
    ENDED
}

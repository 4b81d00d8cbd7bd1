package gatehouse.console.sessions.fields;

/** What became of a session since the list was last looked at. */
public enum SessionChange {
    NONE,
    /** It was not there. */
    NEW,
    /** It was there, and the server tells something else about it, as after each use. */
    USED,
    /** It was there and is no more; the line shows what was last known. */
    GONE
}

package gatehouse.console.sessions.fields;

/** Whether a session is the one of the person at the console. */
public enum Ownership {
    YES,
    MAYBE,
    NO
}

package gatehouse.console.sessions.fields;

/** How a time is compared with now. */
public enum TimeMeaning {
    /** A moment: sorted by when it was, compared with a date or with how long ago it was. */
    MOMENT,
    /** How long ago something was: what was a moment ago comes first, no date is taken. */
    AGE,
    /** A moment to come: compared with a date or with how much time is left. */
    REMAINDER
}

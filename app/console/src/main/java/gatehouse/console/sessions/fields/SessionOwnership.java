package gatehouse.console.sessions.fields;

/** Whether a session is the one of the person at the console. */
public enum SessionOwnership {
    /** It certainly is. */
    YES("yes", 0),
    /** It may be. */
    MAYBE("maybe", 1),
    /** It is that of somebody else. */
    NO("no", 2);

    private final String word;
    private final int code;

    SessionOwnership(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /** The code for it in arrays: its place among the values. */
    public int code() {
        return code;
    }

    /** The word for it in filters, JSON and CSV, which never changes. */
    public String word() {
        return word;
    }
}

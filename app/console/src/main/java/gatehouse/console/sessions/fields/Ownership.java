package gatehouse.console.sessions.fields;

/** Whether a session is the one of the person at the console. */
public enum Ownership {
    /** It certainly is. */
    YES("yes"),
    /** It may be. */
    MAYBE("maybe"),
    NO("no");

    private final String word;

    Ownership(String word) {
        this.word = word;
    }

    /** The word for it in filters, JSON and CSV, which never changes. */
    public String word() {
        return word;
    }
}

package gatehouse.console.acts.runs.store;

/** What is known of a run that was kept, with the word for it in JSON, which never changes. */
public enum KeptRunState {
    /** A program of this home does it now. */
    RUNNING("running"),
    /** No program does it, and some of its acts have no outcome. */
    UNFINISHED("unfinished"),
    /** Each act has an outcome. */
    FINISHED("finished"),
    /** Nobody goes on with it. */
    CLOSED("closed");

    private final String word;

    KeptRunState(String word) {
        this.word = word;
    }

    /** The word for it. */
    public String word() {
        return word;
    }
}

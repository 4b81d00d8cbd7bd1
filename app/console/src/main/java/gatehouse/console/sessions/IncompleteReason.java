package gatehouse.console.sessions;

/** Why a list may not be all that there is (contract: Portos 10, rules 3 and 13). */
public enum IncompleteReason {
    /** Pages could not be read. */
    PAGES_MISSING("pagesMissing"),
    /** The list changed while it was read, each time that it was read. */
    LIST_MOVED("listMoved"),
    /** As many rows were received as one reading may receive. */
    ROW_LIMIT("rowLimit"),
    /** The server sent no session that was new for too long. */
    TIME_LIMIT("timeLimit"),
    /** Too little memory is left. */
    MEMORY_LIMIT("memoryLimit"),
    /** The server began to send the same sessions again, and does not say how many there are. */
    NOTHING_NEW("nothingNew"),
    /** Rows came without an id that can be used. */
    UNREADABLE_ROWS("unreadableRows");

    private final String word;

    IncompleteReason(String word) {
        this.word = word;
    }

    /** The word for programs, which never changes. */
    public String word() {
        return word;
    }
}

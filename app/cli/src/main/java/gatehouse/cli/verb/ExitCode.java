package gatehouse.cli.verb;

/** How a run of the terminal ends, as its exit code tells; the numbers are a promise. */
public enum ExitCode {
    DONE(0),
    /** Refused or failed; nothing was done. */
    FAILED(1),
    WRONG_USAGE(2),
    /** Some of it was done; the result tells what. */
    PARTLY(3),
    /** Nobody knows what came of at least one write. */
    UNKNOWN(4),
    NOT_SIGNED_IN(5),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

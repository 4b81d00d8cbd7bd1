package gatehouse.cli.output;

/** The result could not be written to standard output. */
public final class UnwritableOutputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean closedPipe;

    UnwritableOutputException(String why, boolean closedPipe) {
        super(why, null, false, false);
        this.closedPipe = closedPipe;
    }

    /** Whether the program behind a pipe has read enough. */
    public boolean isClosedPipe() {
        return closedPipe;
    }

    /** Why, as the operating system says it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}

package gatehouse.cli.verb;

/** Ends a verb at once, with a sentence that says why. */
public final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exit;

    public CliException(ExitCode exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    public ExitCode exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

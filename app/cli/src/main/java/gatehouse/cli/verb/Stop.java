package gatehouse.cli.verb;

/** Ends a verb at once, with a sentence that says why. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    public Stop(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

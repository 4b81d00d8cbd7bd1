package gatehouse.console.acts;

/** Publishes results, and fails a test at the first fault of the program. */
public final class StrictEvents {
    private StrictEvents() {}

    /** Events without a listener. */
    public static ActEvents create() {
        return new ActEvents(fault -> {
            throw new AssertionError(fault);
        });
    }
}

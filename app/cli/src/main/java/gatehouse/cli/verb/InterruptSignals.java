package gatehouse.cli.verb;

/** Tells when the program is asked to end, by Ctrl+C or by the system. */
public interface InterruptSignals {
    /**
     * Calls {@code asked} on a thread of its own when the program is to end; it lives on until the
     * watch is closed. Where the program has been asked to end before, {@code asked} is called at
     * once.
     */
    SignalWatch watch(Runnable asked);

    /** A watch that lasts until it is closed. */
    interface SignalWatch extends AutoCloseable {
        @Override
        void close();

        /** Notes the exit code; one that a script must see wins over that of the signal. */
        default void endsWith(ExitCode exit) {}
    }
}

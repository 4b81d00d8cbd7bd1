package gatehouse.console.acts;

/** Keeps a connection open while an act uses it. */
@FunctionalInterface
public interface ActHold extends AutoCloseable {
    /** A hold on what nobody closes. */
    ActHold NONE = () -> {};

    @Override
    void close();
}

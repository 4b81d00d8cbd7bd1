package gatehouse.console.acts;

/** Whether somebody wants nothing more to be sent. */
@FunctionalInterface
public interface StopSignal {
    /** Nobody can stop it. */
    StopSignal NEVER = () -> false;

    /** Whether it is stopped; from then on for ever. */
    boolean isStopped();
}

package gatehouse.sandbox.control;

import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.instruments.SystemInstruments;

/** One system that is played: all that the sandbox as a whole knows of it. */
public interface PlayedSystem extends AutoCloseable {
    /** Its name in variants, faults, violations and the ready line. */
    String name();

    /** Its variants, faults, counters, violations and request log. */
    SystemInstruments instruments();

    /** Its part of the ready line: where it is, and what opens it. */
    AccessDetails access();

    /** The calls to the control address that it alone understands. */
    RouteTable<ControlAction> controlRoutes();

    /** Must be called when the clock was set. */
    default void clockWasSet() {}

    /** Must be called when variants were chosen. */
    default void variantsWereSet() {}

    @Override
    void close();
}

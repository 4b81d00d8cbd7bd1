package gatehouse.sandbox.control;

import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Optional;

/** One of the systems that are played side by side, as far as tests steer all of them alike. */
public interface PlayedSystem {
    /** What it is called in readings, faults and violations. */
    String name();

    CallCounters counters();

    ContractVariants readings();

    InjectedFaults faults();

    RuleViolations violations();

    /** Must be called when the clock was set. */
    void clockWasSet();

    /** Must be called when readings were chosen. */
    default void readingsWereSet() {}

    /** Answers a call to the control address that only this system understands. */
    Optional<PlayedAnswer> steer(ReceivedCall call);
}

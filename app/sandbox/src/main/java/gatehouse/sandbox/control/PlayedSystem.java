package gatehouse.sandbox.control;

import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Violations;
import gatehouse.sandbox.readings.Readings;

import java.util.Optional;

/** One of the systems that are played side by side, as far as tests steer all of them alike. */
public interface PlayedSystem {
    /** What it is called in readings, faults and violations. */
    String name();

    Counters counters();

    Readings readings();

    Faults faults();

    Violations violations();

    /** Must be called when the clock was set. */
    void clockWasSet();

    /** Must be called when readings were chosen. */
    default void readingsWereSet() {}

    /** Answers a call to the control address that only this system understands. */
    Optional<Answer> steer(Call call);
}

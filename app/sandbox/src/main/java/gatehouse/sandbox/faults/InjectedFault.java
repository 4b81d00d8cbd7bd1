package gatehouse.sandbox.faults;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;

import java.util.function.Function;

/** Something that goes wrong with a call because a test ordered it. */
@FunctionalInterface
public interface InjectedFault {
    /**
     * Answers the call, or drops it.
     *
     * @param acting does what would be done without the fault, and answers that
     */
    PlayedAnswer strike(ReceivedCall call, Function<ReceivedCall, PlayedAnswer> acting);
}

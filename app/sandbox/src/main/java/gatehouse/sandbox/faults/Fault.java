package gatehouse.sandbox.faults;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;

import java.util.function.Supplier;

/** Something that goes wrong with a call because a test ordered it. */
@FunctionalInterface
public interface Fault {
    /**
     * Answers the call, or drops it.
     *
     * @param acting does what would be done without the fault, and answers that
     */
    Answer befall(Call call, Supplier<Answer> acting);
}

package gatehouse.console.work;

import java.util.ArrayList;
import java.util.List;

/** Closes several things one after the other, so that a fault at one leaves none of them open. */
public final class ClosingSteps {
    private ClosingSteps() {}

    /**
     * Runs every step, then throws the first fault, with those after it suppressed.
     *
     * @param steps in the order in which they run
     */
    public static void run(List<Runnable> steps) {
        var faults = new ArrayList<RuntimeException>();
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            RuntimeException first = faults.removeFirst();
            faults.forEach(first::addSuppressed);
            throw first;
        }
    }
}

package gatehouse.bench;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Does one thing after the other in a window, each as soon as the one before is on the screen. */
public final class BenchSteps {
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Runnable begin;
    private final Supplier<String> told;

    private record Step(String name, Runnable act, BooleanSupplier reached) {}

    /**
     * Nothing to do yet.
     *
     * @param begin is run just before each step
     * @param told what is said of a step that is on the screen
     */
    public BenchSteps(Runnable begin, Supplier<String> told) {
        this.begin = begin;
        this.told = told;
    }

    /** Adds a step, which is over when {@code reached} says so. */
    public void add(String name, Runnable act, BooleanSupplier reached) {
        steps.add(new Step(name, act, reached));
    }

    /** Begins, on the thread of JavaFX; the last step is followed by {@code end}. */
    public void run(Runnable end) {
        Step step = steps.poll();
        if (step == null) {
            end.run();
            return;
        }
        begin.run();
        step.act().run();
        FirstFrameSignal.await(
                step.reached(),
                () -> {
                    FirstFrameSignal.tell(step.name(), told.get());
                    run(end);
                });
    }
}

package gatehouse.bench;

import javafx.animation.AnimationTimer;

import java.util.function.BooleanSupplier;

/** Waits until something has been drawn, and tells it to whoever started this process. */
public final class FirstFrameSignal extends AnimationTimer {
    /** The frame that draws it, and one more that begins only when that one is finished. */
    private static final int PULSES = 2;

    private final BooleanSupplier reached;
    private final Runnable then;
    private int pulses;

    private FirstFrameSignal(BooleanSupplier reached, Runnable then) {
        this.reached = reached;
        this.then = then;
    }

    /** Does {@code then} when what {@code reached} asks for is on the screen. */
    public static void await(BooleanSupplier reached, Runnable then) {
        new FirstFrameSignal(reached, then).start();
    }

    /** Writes the line that the parent waits for, with the processor time used so far. */
    public static void tell(String name, String details) {
        long used = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.println(name + "\t" + used + "\t" + details);
    }

    @Override
    public void handle(long now) {
        if (pulses == 0 && !reached.getAsBoolean()) {
            return;
        }
        if (pulses == PULSES) {
            stop();
            then.run();
        }
        pulses++;
    }
}

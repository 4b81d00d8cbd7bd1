package gatehouse.console.acts.runs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The receipt of a run as it is on the disk: its lines are read when they are asked for, so that it
 * needs no memory for them. All methods that read block.
 */
public final class StoredReceipt {
    private static final int PAGE = 1_000;

    private final RunStore store;
    private final long run;
    private final RunCounts counts;
    private final Set<Integer> underWay;

    /** Finds the lines whose act was begun. */
    @FunctionalInterface
    interface BegunFinder {
        Set<Integer> among(List<KeptLine> open) throws IOException;
    }

    /** Reads each line once, to count them. */
    StoredReceipt(RunStore store, long run, BegunFinder begun) throws IOException {
        this.store = store;
        this.run = run;
        var counter = new RunCounter();
        var open = new ArrayList<KeptLine>();
        eachKept(
                store,
                run,
                line -> {
                    counter.add(line);
                    if (BegunTargets.mayBeBegun(line)) {
                        open.add(line);
                    }
                });
        this.counts = counter.counts();
        this.underWay = begun.among(open);
    }

    /** How many lines came to which end when it was opened. */
    public RunCounts counts() {
        return counts;
    }

    /**
     * Some lines in their order, without the targets as they were seen.
     *
     * @param from the place of the first one, from 0
     * @param most how many, where there are as many
     */
    public List<KeptLine> lines(int from, int most) throws IOException {
        return kept(store, run, from, most).stream().map(this::marked).toList();
    }

    /** Hands over each line in its order. */
    public void each(Consumer<KeptLine> reader) throws IOException {
        eachKept(store, run, line -> reader.accept(marked(line)));
    }

    private KeptLine marked(KeptLine line) {
        boolean isUnderWay = underWay.contains(line.number()) && BegunTargets.mayBeBegun(line);
        return isUnderWay ? line.begun() : line;
    }

    private static void eachKept(RunStore store, long run, Consumer<KeptLine> reader)
            throws IOException {
        List<KeptLine> page;
        int from = 0;
        do {
            page = kept(store, run, from, PAGE);
            page.forEach(reader);
            from += PAGE;
        } while (page.size() == PAGE);
    }

    private static List<KeptLine> kept(RunStore store, long run, int from, int most)
            throws IOException {
        return store.using(tables -> tables.unseenLines(run, from, from + most));
    }
}

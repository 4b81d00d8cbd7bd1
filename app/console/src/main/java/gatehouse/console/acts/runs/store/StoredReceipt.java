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
    /** As many lines are read at once for a screen. */
    public static final int PAGE = 100;

    private static final int CHUNK = 1_000;

    private final RunStore store;
    private final long run;
    private final RunCounts counts;
    private final Set<Integer> underWay;
    private final List<KeptLine> first;

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
        this.first = marked(kept(store, run, 0, PAGE), underWay);
    }

    /** How many lines came to which end when it was opened. */
    public RunCounts counts() {
        return counts;
    }

    /** The first page, which is read with the counts so that a screen has something to show. */
    public List<KeptLine> first() {
        return first;
    }

    /**
     * Some lines in their order, without the targets as they were seen.
     *
     * @param from the place of the first one, from 0
     * @param most how many, where there are as many
     */
    public List<KeptLine> lines(int from, int most) throws IOException {
        return marked(kept(store, run, from, most), underWay);
    }

    /** Hands over each line in its order. */
    public void each(Consumer<KeptLine> reader) throws IOException {
        eachKept(store, run, line -> reader.accept(marked(line, underWay)));
    }

    private static List<KeptLine> marked(List<KeptLine> lines, Set<Integer> underWay) {
        return lines.stream().map(line -> marked(line, underWay)).toList();
    }

    private static KeptLine marked(KeptLine line, Set<Integer> underWay) {
        boolean isUnderWay = underWay.contains(line.number()) && BegunTargets.mayBeBegun(line);
        return isUnderWay ? line.begun() : line;
    }

    private static void eachKept(RunStore store, long run, Consumer<KeptLine> reader)
            throws IOException {
        List<KeptLine> page;
        int from = 0;
        do {
            page = kept(store, run, from, CHUNK);
            page.forEach(reader);
            from += CHUNK;
        } while (page.size() == CHUNK);
    }

    private static List<KeptLine> kept(RunStore store, long run, int from, int most)
            throws IOException {
        return store.using(tables -> tables.unseenLines(run, from, from + most));
    }
}

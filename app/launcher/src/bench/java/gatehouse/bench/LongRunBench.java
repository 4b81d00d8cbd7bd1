package gatehouse.bench;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;

import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The memory that runs of 10,000 and 100,000 need as they go on. */
final class LongRunBench {
    private static final int[] LINES = {10_000, 100_000};
    private static final String SEEN = "{\"seen\":\"" + "x".repeat(400) + "\"}";

    private final Path folder;

    LongRunBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n| Heap of a run of | begun | half done | done | its receipt on the screen |%n"
                        + "|---|---|---|---|---|%n");
        for (int lines : LINES) {
            print(lines);
        }
    }

    private void print(int size) throws Exception {
        HomeFolder home = HomeFolder.of(Files.createTempDirectory(folder, "long"));
        var place = new RunPlace(new EnvironmentId("e"), "Bench", new ConnectionId("c"), "portos");
        var header = new RunHeader(place, new ActReason("a benchmark", ""), Instant.now());
        try (var journal = new Journal(home);
                var store = new RunStore(home, journal, InstantSource.system())) {
            long empty = usedBytes();
            System.out.printf(Locale.ROOT, "| %,d |", size);
            try (RunKeeper keeper = store.begin(header, lines(size))) {
                told(empty);
                for (int half = 0; half < 2; half++) {
                    settle(keeper, half * size / 2, size / 2);
                    told(empty);
                }
            }
            List<KeptLine> shown = store.receipt(header.run());
            told(empty);
            System.out.println();
            Reference.reachabilityFence(shown);
        }
    }

    private static List<KeptLine> lines(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> new KeptLine(n, "session" + n, SEEN, Optional.empty()))
                .toList();
    }

    private static void settle(RunKeeper keeper, int from, int size) throws Exception {
        List<Integer> numbers = IntStream.range(from, from + size).boxed().toList();
        ParallelRounds.each(
                numbers,
                16,
                n -> {
                    keeper.begun(n);
                    keeper.settled(
                            n,
                            RunLineOutcome.unsent(
                                    JournalOutcome.REVOKED, Instant.now(), "Revoked " + n));
                });
    }

    private static void told(long empty) {
        System.out.printf(Locale.ROOT, " %.1f MB |", (usedBytes() - empty) / 1e6);
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}

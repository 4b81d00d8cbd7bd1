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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The memory that a run of 100,000 needs as it goes on. */
final class LongRunBench {
    private static final int LINES = 100_000;
    private static final int PARTS = 4;
    private static final String SEEN = "{\"seen\":\"" + "x".repeat(400) + "\"}";

    private final Path folder;

    LongRunBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws Exception {
        HomeFolder home = HomeFolder.of(Files.createTempDirectory(folder, "long"));
        var place = new RunPlace(new EnvironmentId("e"), "Bench", new ConnectionId("c"), "portos");
        var header = new RunHeader(place, new ActReason("a benchmark", ""), Instant.now());
        System.out.printf(Locale.ROOT, "%n| A run of %,d | Heap |%n|---|---|%n", LINES);
        try (var journal = new Journal(home);
                var store = new RunStore(home, journal, InstantSource.system())) {
            long empty = usedBytes();
            try (RunKeeper keeper = store.begin(header, lines())) {
                told("begun", empty);
                for (int part = 0; part < PARTS; part++) {
                    settle(keeper, part);
                    told((part + 1) * 100 / PARTS + " % done", empty);
                }
            }
            List<KeptLine> shown = receipt(store, header.run());
            told("its receipt on the screen, " + shown.size() + " lines", empty);
        }
    }

    private static List<KeptLine> lines() {
        return IntStream.range(0, LINES)
                .mapToObj(n -> new KeptLine(n, "session" + n, SEEN, Optional.empty()))
                .toList();
    }

    /** The lines as a window keeps them. */
    private static List<KeptLine> receipt(RunStore store, String run) throws IOException {
        return store.lines(run).stream().map(KeptLine::withoutSeen).toList();
    }

    private static void settle(RunKeeper keeper, int part) throws Exception {
        int size = LINES / PARTS;
        List<Integer> numbers = IntStream.range(part * size, (part + 1) * size).boxed().toList();
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

    private static void told(String when, long empty) {
        System.out.printf(Locale.ROOT, "| %s | %.1f MB |%n", when, (usedBytes() - empty) / 1e6);
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

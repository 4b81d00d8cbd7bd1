package gatehouse.bench;

import gatehouse.clients.portos.Session;
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
import gatehouse.console.sessions.revoke.receipt.ReceiptViewModel;
import gatehouse.console.sessions.revoke.receipt.RevokedSessions;
import gatehouse.console.work.Background;

import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
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
                "%n| Heap of a run of | begun | half done | done | what a second look needs |"
                        + " its receipt on the screen |%n|---|---|---|---|---|---|%n");
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
            RevokedSessions revoked = revoked(size);
            told(empty);
            Reference.reachabilityFence(revoked);
            show(header.run(), size, store);
        }
    }

    private static RevokedSessions revoked(int size) {
        return new RevokedSessions(
                IntStream.range(0, size)
                        .mapToObj(LongRunBench::session)
                        .map(Optional::of)
                        .toList());
    }

    private static Session session(int number) {
        return new Session(
                String.format(Locale.ROOT, "%032x", number),
                "person " + number % 400,
                "till " + number % 900,
                "CashRegister",
                "Bearer",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                1L);
    }

    /** The receipt as a window has it after a person has looked at its beginning and its end. */
    private static void show(String run, int size, RunStore store) throws Exception {
        long empty = usedBytes();
        var handedOver = new LinkedBlockingQueue<Runnable>();
        try (var background = new Background(handedOver::add, Throwable::printStackTrace)) {
            var receipt = new ReceiptViewModel(size, () -> store.openReceipt(run), background);
            receipt.load(why -> System.out.print(why));
            handedOver.take().run();
            for (int row : new int[] {0, size / 2, size - 1}) {
                while (receipt.rows().get(row).line().isEmpty()) {
                    handedOver.take().run();
                }
            }
            told(empty);
            System.out.println();
            Reference.reachabilityFence(receipt);
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
                            new RunLineOutcome(
                                    JournalOutcome.REVOKED,
                                    true,
                                    204,
                                    Instant.now(),
                                    1,
                                    "Revoked " + n,
                                    OptionalLong.of(n + 1)));
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

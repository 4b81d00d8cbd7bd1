package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A journal of many acts, each of them completed. They are written in one transaction, as a million
 * flushed one by one would take an hour.
 */
public final class FilledJournal {
    private static final Instant START = Instant.parse("2025-12-01T06:00:00Z");
    private static final List<String> ACTS =
            List.of("sessions.revoke", "sessions.revoke", "sessions.signIn", "login.create");

    private final SplittableRandom random = new SplittableRandom(1);
    private final RecordSigner signer;
    private final JournalRecordStore records;
    private RecordRow last;

    private FilledJournal(HomeFolder home) throws SQLException, IOException {
        JournalFiles files = JournalFiles.current(home);
        signer = Objects.requireNonNull(RecordSigner.of(files.keyFile().read()));
        records = JournalRecordStore.open(files.database());
        last = Objects.requireNonNull(records.last());
    }

    /** Makes one of this many acts in a folder. */
    public static void write(Path folder, int acts) throws SQLException, IOException {
        HomeFolder home = HomeFolder.of(folder);
        try (var journal = new Journal(home)) {
            ActRecord first = new FilledActs(new SplittableRandom(2)).next(START);
            journal.complete(journal.begin(first).id(), completion(START));
        }
        new FilledJournal(home).fill(acts - 1);
    }

    private void fill(int acts) throws SQLException, IOException {
        try (records) {
            int added =
                    records.alone(() -> {
                        var drawn = new FilledActs(random);
                        for (int at = 1; at <= acts; at++) {
                            Instant begun = START.plusSeconds(30L * at);
                            ActRecord act = drawn.next(begun);
                            String target = signer.shortened(act.target().id());
                            add(0, RecordBody.of(act.withTargetId(target)));
                            add(last.number(), RecordBody.of(completion(begun)));
                        }
                        return acts;
                    });
            System.err.println("Wrote " + added + " acts.");
        }
    }

    private void add(long completes, String body) throws SQLException {
        long number = last.number() + 1;
        last =
                new RecordRow(
                        number,
                        completes,
                        body,
                        signer.record(number, completes, body, last.seal()));
        records.add(last);
    }

    private static ActCompletion completion(Instant begun) {
        return new ActCompletion(
                begun.plusMillis(41),
                JournalOutcome.REVOKED,
                204,
                41,
                1,
                List.of(begun.getEpochSecond() % 10_000),
                "gone",
                Map.of());
    }

    /** Draws acts of a chain of shops. */
    private record FilledActs(SplittableRandom random) {
        ActRecord next(Instant at) {
            int person = random.nextInt(20_000);
            return new ActRecord(
                    at,
                    new ActOrigin(
                            "operator" + random.nextInt(20),
                            "Store " + random.nextInt(2_000),
                            "production",
                            "portos"),
                    "Operator on TOOL" + random.nextInt(20),
                    null,
                    ACTS.get(random.nextInt(ACTS.size())),
                    new ActTarget(
                            "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                            "Nováková " + person + " (" + person + ')',
                            "P" + random.nextInt(8_000)),
                    new ActReason(
                            new UUID(random.nextLong(), random.nextLong()).toString(),
                            "stuck at the end of shift " + random.nextInt(1_000),
                            "INC-" + random.nextInt(50_000)),
                    Map.of());
        }
    }
}

package gatehouse.console.acts;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** A runner with its journal, over an armed environment, and an act that a test scripts. */
final class ActRunnerBench implements AutoCloseable {
    static final ActKind REQUIRED =
            ActKind.guarded("sessions.revoke", JournalOutcome.REVOKED, RetryRule.NEVER);
    static final ActKind WHILE_BUSY =
            ActKind.guarded("sessions.revoke", JournalOutcome.REVOKED, RetryRule.WHILE_BUSY);
    static final ActKind ONCE_MORE =
            ActKind.guarded("logins.remove", JournalOutcome.DONE, RetryRule.ONCE_IF_UNANSWERED);
    static final ActKind OWN_WORK =
            new ActKind(
                    "sessions.signOut",
                    JournalOutcome.DONE,
                    RetryRule.NEVER,
                    true,
                    true,
                    true,
                    JournalRule.REQUIRED);
    static final ActReason WHY = new ActReason("left the shop", "INC-7");

    final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    final WriteGuard guard = new WriteGuard(clock.pair());
    final List<Duration> waits = new ArrayList<>();
    final List<ActResult<?, ?>> published = new ArrayList<>();
    final List<Throwable> faults = new ArrayList<>();
    final ScriptedProcedure procedure = new ScriptedProcedure();
    final Journal journal;
    final ActRunner runner;
    Runnable waiting = () -> {};
    Runnable releasing = () -> {};
    Runnable naming = () -> {};
    private final Path home;
    private int holds;
    private int held;

    ActRunnerBench(Path folder) {
        this.home = folder.resolve("home");
        this.journal = new Journal(HomeFolder.of(home));
        RetryDelay pause = new HookedPause();
        var events = new ActEvents(faults::add);
        events.listen(published::add);
        this.runner =
                new ActRunner(
                        journal,
                        new RetryPolicy(pause, clock, new SplittableRandom(1)),
                        pause,
                        clock.pair(),
                        events);
        guard.arm(WriteGuard.USUAL_TIME);
    }

    ActResult<String, String> run(ActKind kind) {
        return run(kind, ActCause.PERSON, WHY, StopSignal.NEVER);
    }

    ActResult<String, String> run(ActKind kind, StopSignal stop) {
        return run(kind, ActCause.PERSON, WHY, stop);
    }

    ActResult<String, String> run(ActKind kind, ActCause cause, ActReason why, StopSignal stop) {
        return run(kind, cause, why, stop, runner, guard);
    }

    ActResult<String, String> run(
            ActKind kind,
            ActCause cause,
            ActReason why,
            StopSignal stop,
            ActRunner by,
            WriteGuard under) {
        var request =
                new ActRequest<>(
                        kind,
                        new ActOrigin("jana", "Store 12", "TEST", "portos"),
                        "target",
                        new ActTarget("soZI7cHJhZ3VlLXNlc3Npb24", "Majiteľ (999)", "P01"),
                        why,
                        cause);
        return by.run(request, new Site(under), procedure, stop);
    }

    /** Makes everything further that is written into the journal fail. */
    void breakJournal() {
        try {
            journal.close();
            delete(home);
            Files.writeString(home, "a file in place of the folder");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one entry that the journal has. */
    JournalEntry entry() throws IOException {
        List<JournalEntry> all = journal.list(JournalFilter.ALL, 10);
        if (all.size() != 1) {
            throw new AssertionError("The journal has not one entry: " + all);
        }
        return all.getFirst();
    }

    /** How many acts keep the connection open now. */
    int held() {
        return held;
    }

    /** How often the connection was kept open. */
    int holds() {
        return holds;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Notes each wait as one and lets the test act in it. */
    private final class HookedPause implements RetryDelay {
        @Override
        public void of(Duration length) throws InterruptedException {
            waits.add(length);
            waiting.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }

        @Override
        public void unless(BooleanSupplier needless, Duration length) throws InterruptedException {
            of(length);
        }
    }

    private final class Site implements ActSite {
        private final WriteGuard under;

        Site(WriteGuard under) {
            this.under = under;
        }

        @Override
        public WriteGuard guard() {
            return under;
        }

        @Override
        public String signedInUser() {
            naming.run();
            return "999 on TOOL1";
        }

        @Override
        public Optional<Duration> clockOffset() {
            return Optional.of(Duration.ofMillis(250));
        }

        @Override
        public ActHold hold() {
            holds++;
            held++;
            return () -> {
                held--;
                releasing.run();
            };
        }
    }
}

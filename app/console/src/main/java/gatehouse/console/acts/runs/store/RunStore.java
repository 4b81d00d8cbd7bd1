package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.RunRowReader.RunRow;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.WorkCombiner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the runs of this home, so that one whose program was killed can be shown, continued or
 * closed. What is known of each target is on disk before and after its act: here or, as long as its
 * outcome is not written here, in the journal.
 *
 * <p>Full ids are kept until a target has a final outcome; those of targets that could be tried
 * again are kept until the run is closed, 24 hours at most. Then an id is shortened as in the
 * journal. All methods block on the disk and may be called from any thread and by several
 * processes.
 */
public final class RunStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

    private final HomeFolder home;
    private final InstantSource clock;
    private final RunLocks locks;
    private final RunDatabase database;
    private final RunShortening shortening;
    private final BegunTargets begun;
    private final DeferredChanges deferred;
    private final WorkCombiner<RunDatabase.LineChange, RunDatabase.LineChange> changes =
            new WorkCombiner<>(this::changed);

    /** Opens nothing yet. */
    public RunStore(HomeFolder home, Journal journal, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.locks = new RunLocks(home.runLocks());
        this.database = new RunDatabase(home);
        this.shortening = new RunShortening(journal, locks, clock);
        this.begun = new BegunTargets(journal);
        this.deferred = new DeferredChanges(clock);
    }

    /**
     * Keeps a run that is about to begin.
     *
     * @return keeps its outcomes, and marks the run as alive until it is closed
     */
    public RunKeeper begin(RunHeader header, List<KeptLine> lines) throws IOException {
        return using(tables -> {
            shortening.shortenOld(tables);
            return tables.whole(() -> added(tables, header, lines));
        });
    }

    private RunKeeper added(RunTables tables, RunHeader header, List<KeptLine> lines)
            throws SQLException, IOException {
        long run = tables.addRun(header);
        for (KeptLine line : lines) {
            tables.addLine(run, line);
        }
        return locks.take(run)
                .map(lock -> new RunKeeper(this, run, lock, lines))
                .orElseThrow(() -> new RunStoreException(MessageBundle.of("run.elsewhere")));
    }

    /** Takes up a run that was kept; empty where a program does it now. */
    public Optional<RunKeeper> resume(String run) throws IOException {
        return using(tables -> {
            long number = required(tables, run).number();
            List<KeptLine> lines = tables.unseenLines(number);
            return locks.take(number).map(lock -> new RunKeeper(this, number, lock, lines));
        });
    }

    /** The runs of this home, the newest first. */
    public List<KeptRun> list() throws IOException {
        if (!Files.exists(home.runs())) {
            return List.of();
        }
        return using(tables -> {
            shortening.shortenOld(tables);
            List<KeptRun> runs = new ArrayList<>();
            for (RunRow row : tables.runs()) {
                runs.add(kept(tables, row));
            }
            return runs;
        });
    }

    /** What is known of each target of a run, in their order. */
    public List<KeptLine> lines(String run) throws IOException {
        return begun.mark(run, using(tables -> tables.lines(required(tables, run).number())));
    }

    /** The same without the targets as they were seen, which only going on needs. */
    public List<KeptLine> receipt(String run) throws IOException {
        return begun.mark(run, using(tables -> tables.unseenLines(required(tables, run).number())));
    }

    /** The same, of which only the lines that are asked for are in memory. */
    public StoredReceipt openReceipt(String run) throws IOException {
        long number = using(tables -> required(tables, run).number());
        return new StoredReceipt(this, number, lines -> begun.among(run, lines));
    }

    /**
     * Ends a run that nobody goes on with; nothing is sent. What was under way is unknown, what
     * waited is not tried, and all ids are shortened.
     *
     * @return whether it was closed; not where a program does it now
     */
    public boolean closeRun(String run) throws IOException {
        Optional<RunKeeper> taken = resume(run);
        if (taken.isEmpty()) {
            return false;
        }
        try (RunKeeper keeper = taken.get()) {
            receipt(run).forEach(line -> settleClosed(keeper, line));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return using(tables -> {
            long number = required(tables, run).number();
            tables.update(
                    "UPDATE run SET closed = ? WHERE number = ?",
                    clock.instant().toEpochMilli(),
                    number);
            shortening.shorten(tables, number, _ -> true);
            return true;
        });
    }

    private void settleClosed(RunKeeper keeper, KeptLine line) {
        if (line.underWay()) {
            keeper.settled(line.number(), closed(JournalOutcome.UNKNOWN, "run.closed.unknown"));
        } else if (line.outcome().isEmpty()) {
            keeper.settled(line.number(), closed(JournalOutcome.NOT_TRIED, "run.closed.notTried"));
        }
    }

    private RunLineOutcome closed(JournalOutcome outcome, String key) {
        return RunLineOutcome.unsent(outcome, clock.instant(), MessageBundle.of(key));
    }

    /** Gives up a run; ids that nobody needs any more are shortened where it is finished. */
    void leave(long number, FileLock lock) throws IOException {
        try {
            using(tables -> {
                shortening.endWhereFinished(tables, number);
                return number;
            });
        } finally {
            lock.release();
        }
    }

    private KeptRun kept(RunTables tables, RunRow row) throws SQLException, IOException {
        Map<JournalOutcome, Integer> counts = tables.counts(row.number());
        int asked = tables.asked(row.number());
        KeptRunState state;
        if (row.closed()) {
            state = KeptRunState.CLOSED;
        } else if (locks.isTaken(row.number())) {
            state = KeptRunState.RUNNING;
        } else {
            state =
                    RunShortening.settled(counts) == asked
                            ? KeptRunState.FINISHED
                            : KeptRunState.UNFINISHED;
        }
        return new KeptRun(row.header(), state, asked, counts);
    }

    private static RunRow required(RunTables tables, String run)
            throws SQLException, RunStoreException {
        return tables.find(run)
                .orElseThrow(() -> new RunStoreException(MessageBundle.of("run.missing", run)));
    }

    /** Does some work with the tables; one thread at a time. */
    <T> T using(RunDatabase.TableWork<T> work) throws IOException {
        tryDeferred();
        return database.using(work);
    }

    /** Changes one line soon; the journal must have told the same before. */
    void changeLater(RunDatabase.LineChange change) throws IOException {
        if (deferred.add(change)) {
            writeDeferred();
        }
    }

    /** What cannot be written now waits on; the journal has it. */
    private void tryDeferred() {
        try {
            writeDeferred();
        } catch (IOException failed) {
            LOG.warn("Outcomes of a run wait to be written", failed);
        }
    }

    /** Writes what waits now. */
    void writeDeferred() throws IOException {
        if (!deferred.isEmpty()) {
            change(_ -> {});
        }
    }

    /** Changes one line; changes of other threads that come meanwhile share the next commit. */
    void change(RunDatabase.LineChange change) throws IOException {
        changes.submit(change);
    }

    private List<RunDatabase.LineChange> changed(List<RunDatabase.LineChange> changes)
            throws IOException {
        List<RunDatabase.LineChange> first = deferred.all();
        database.using(tables ->
                tables.whole(() -> {
                    for (RunDatabase.LineChange change : first) {
                        change.of(tables);
                    }
                    for (RunDatabase.LineChange change : changes) {
                        change.of(tables);
                    }
                    return changes;
                }));
        deferred.written(first.size());
        return changes;
    }

    /**
     * Closes the database and gives up every run of this program.
     *
     * @throws UncheckedIOException when the database cannot be closed
     */
    @Override
    public void close() {
        try (locks;
                database) {
            tryDeferred();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

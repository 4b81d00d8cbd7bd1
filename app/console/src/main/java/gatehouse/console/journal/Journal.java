package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RetentionResult;
import gatehouse.console.journal.records.TargetMarks;
import gatehouse.console.work.WorkCombiner;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Every write to a system, told before it is made and again when it is done.
 *
 * <p>{@link #begin} comes first; when it throws, the act must not be made. When it returns, the
 * entry is on disk and outlives a crash. Nothing is ever changed: a completion is a record of its
 * own; and nothing is removed but by {@link #retain}. Each record carries a seal made with the key
 * of the home folder over itself and the seal before it, and the last seal is noted in a file
 * beside the database.
 *
 * <p>So {@link #verify} finds a record that was changed, removed, put in or moved, an end that was
 * cut off, and an older copy of the database that was put back. It does not find what somebody did
 * who has the key, as everybody has who can read the owner's files; nor database and note put back
 * together as they once were; nor the loss of the last records alone if the machine failed just
 * before they were noted, or the program was killed while several threads wrote. Whoever needs more
 * keeps {@link VerificationResult.Intact#seal} elsewhere and gives it to {@link #verifySince}.
 *
 * <p>The database is opened at first use. All methods block on the disk, may be called from any
 * thread and by several processes at once, and are not stopped by an interrupt.
 */
public final class Journal extends EntrySource implements AutoCloseable {
    private final HomeFolder home;
    private final JournalFiles files;
    private final RecordChain chain;
    private final TargetMarks targets;
    private final JournalDatabase database;
    private final JournalHistory history;
    private final Map<Long, String> begun = new ConcurrentHashMap<>();
    private final WorkCombiner<NewRecord, RecordRow> added;
    private volatile RecordDelivery delivery = RecordDelivery.NONE;

    /** Opens nothing yet. */
    public Journal(HomeFolder home) {
        this.home = home;
        this.files = JournalFiles.current(home);
        this.chain = new RecordChain(files);
        this.targets = new TargetMarks(files.keyFile());
        this.database = new JournalDatabase(home, chain);
        this.history = new JournalHistory(home, database, chain);
        this.added =
                new WorkCombiner<>(waiting ->
                        database.using(records -> chain.addAll(records, waiting, noteLater())));
    }

    /** Has every record that is written from now on delivered to a shared journal. */
    public void deliverTo(RecordDelivery shared) {
        delivery = shared;
    }

    /**
     * Writes down an act that is about to be made, and is refused where this fails.
     *
     * @param act with the full id of its target, of which only the start and a keyed hash are kept
     * @return the entry as it was kept; its id is for {@link #complete}
     * @throws JournalException as {@link #begin(ActRecord, boolean)} does
     */
    public JournalEntry begin(ActRecord act) throws JournalException {
        RecordRow row = begun(act, true);
        return new JournalEntry(row.number(), RecordBody.act(row.body()), null);
    }

    /**
     * Writes down an act that is about to be made.
     *
     * @param required whether the act is refused where this fails
     * @return the id of its entry, for {@link #complete}
     * @throws JournalException when it is not on disk, the journal is not as it was written, or a
     *     shared journal that must have it has not; then an act that requires it must not be made
     */
    public long begin(ActRecord act, boolean required) throws JournalException {
        return begun(act, required).number();
    }

    private RecordRow begun(ActRecord act, boolean required) throws JournalException {
        RecordRow row = add(NewRecord.of(delivery.prepared(act, required)));
        begun.put(row.number(), row.seal());
        try {
            delivery.begun(row.number(), act, required);
            return row;
        } catch (JournalException refused) {
            completeUntried(row.number(), act.at(), refused);
            throw refused;
        }
    }

    /** Something that is done to a journal; gives how much, for the entry. */
    @FunctionalInterface
    public interface JournalUpkeep {
        String run() throws JournalException;
    }

    /** Does something to a journal as an act in this one; where it fails, its end is unknown. */
    public void record(ActRecord act, JournalUpkeep work) throws JournalException {
        long id = begin(act, true);
        var ended = ActCompletion.of(act.at(), JournalOutcome.UNKNOWN, "");
        try {
            ended = ActCompletion.of(act.at(), JournalOutcome.DONE, work.run());
        } finally {
            complete(id, ended);
        }
    }

    private void completeUntried(long id, Instant at, JournalException cause) {
        try {
            complete(id, ActCompletion.of(at, JournalOutcome.NOT_TRIED, "journal-not-shared"));
        } catch (JournalException failed) {
            cause.addSuppressed(failed);
        }
    }

    /**
     * Writes down how an act ended.
     *
     * @param id of the entry that {@link #begin} gave
     * @throws IllegalArgumentException when no act has this id, or it is completed already
     * @throws JournalException when it is not on disk; the act then stays unknown
     */
    public void complete(long id, ActCompletion completion) throws JournalException {
        if (id == 0) {
            throw new IllegalArgumentException("No act was begun as 0.");
        }
        String body = RecordBody.of(completion);
        RecordRow row = add(new NewRecord(id, begun.get(id), _ -> body));
        begun.remove(id);
        delivery.ended(row.number());
    }

    /** Whether the next commit, which waits already, notes how far the journal is. */
    private BooleanSupplier noteLater() {
        return added::isWaiting;
    }

    /** Adds a record; those of other threads that come meanwhile share the next commit. */
    private RecordRow add(NewRecord record) throws JournalException {
        try {
            return added.submit(record);
        } catch (IOException failed) {
            throw JournalException.of(files.database(), failed);
        }
    }

    @Override
    protected UnaryOperator<String> marks() throws JournalException {
        try {
            return targets.marks();
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        }
    }

    @Override
    public VerificationResult verify() throws JournalException {
        return history.verify();
    }

    @Override
    public VerificationResult verifySince(String earlier) throws JournalException {
        return history.withEarlier(history.verify(), earlier);
    }

    @Override
    public VerificationResult verify(String earlier, VerificationResult.CheckProgress progress)
            throws JournalException {
        VerificationResult result =
                files.hasDatabase()
                        ? JournalDatabase.verifyAlone(files, progress)
                        : history.verify();
        return earlier.isEmpty() ? result : history.withEarlier(result, earlier);
    }

    @Override
    public JournalHead head() throws JournalException {
        return files.hasDatabase() ? database.using(JournalRecordStore::head) : JournalHead.EMPTY;
    }

    /**
     * Whether an act on this very target was begun in this home. An act on a session is begun only
     * after the session was read, so a session id that is here has been alive.
     *
     * @param targetId the full id; it is compared by its keyed hash, never by its beginning
     * @throws JournalException when the journal cannot be read
     */
    public boolean hasActedOn(String targetId) throws JournalException {
        return history.hasActedOn(targetId);
    }

    @Override
    public String shortened(String targetId) throws JournalException {
        try {
            return targets.shortened(targetId);
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        }
    }

    /**
     * Keeps this journal aside, whatever state it is in, and begins a new one whose first entry
     * refers to it. Its files are called {@code journal-1.db}, {@code journal-1.key} and {@code
     * journal-1.head}, or have the next free number.
     *
     * @param operator the user of this computer
     * @param reason why
     * @return the first entry of the new journal
     * @throws JournalException when there is no journal, or its files cannot be moved
     */
    public JournalEntry beginNew(Instant at, String operator, ActReason reason)
            throws JournalException {
        return new JournalRenewal(home, database, chain).beginNew(at, operator, reason);
    }

    /**
     * Removes the entries that began and ended before a moment, and leaves a signed checkpoint that
     * says which records are gone. An entry whose act was not completed stays, and so do those of
     * runs that are not finished, by which it is known what was sent. Journals that were kept aside
     * stay as they are. It is an act in the journal itself, unless there was nothing to remove. It
     * is done in steps, between which others can write; the room is given back to the disk.
     *
     * @param at now
     * @param operator the user of this computer
     * @param olderThan how long before now an entry must have ended
     * @param unfinishedRuns the ids of the runs that are not finished
     * @throws JournalException when the journal is not as it was written, or cannot be written;
     *     what was removed before stays removed
     */
    public RetentionResult retain(
            Instant at, String operator, Duration olderThan, Set<String> unfinishedRuns)
            throws JournalException {
        return new JournalRetention(files, database, chain, JournalRetention.RECORDS_AT_ONCE)
                .retain(at, operator, olderThan, unfinishedRuns);
    }

    /**
     * Whether a record is there as it was, or was removed by {@link #retain}.
     *
     * @param seal that it had
     */
    public boolean hasHad(long number, String seal) throws JournalException {
        return has(number, seal) || history.hasRemoved(number);
    }

    /** Whether a journal that was kept aside has delivered to a shared one. */
    public boolean hasDeliveredBefore() {
        return JournalFiles.kept(home).stream().anyMatch(JournalFiles::hasComputerKey);
    }

    @Override
    protected long checkpoint() throws JournalException {
        return !files.hasDatabase()
                ? 0
                : database.using(records -> {
                    RecordRow checkpoint = records.checkpoint();
                    return checkpoint == null ? 0 : checkpoint.number();
                });
    }

    /** Closes the database; the next use opens it again. */
    @Override
    public void close() throws JournalException {
        database.close();
    }

    @Override
    protected <T> T read(RecordReading<T> reading, T none) throws JournalException {
        return files.hasDatabase()
                ? database.using(records -> records.atOneMoment(() -> reading.of(records)))
                : none;
    }
}

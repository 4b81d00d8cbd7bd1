package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.RecordRow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Every write to a system, told before it is made and again when it is done.
 *
 * <p>{@link #begin} comes first; when it throws, the act must not be made. When it returns, the
 * entry is on disk and outlives a crash. Nothing is ever changed or removed: a completion is a
 * record of its own. Each record carries a seal made with the key of the home folder over itself
 * and the seal before it, and the last seal is noted in a file beside the database.
 *
 * <p>So {@link #verify} finds a record that was changed, removed, put in or moved, an end that was
 * cut off, and an older copy of the database that was put back. It does not find what somebody did
 * who has the key, as everybody has who can read the owner's files; nor database and note put back
 * together as they once were; nor the loss of the last record alone if the machine failed just
 * before it was noted. Whoever needs more keeps {@link VerificationResult.Intact#seal} elsewhere
 * and gives it to {@link #verifySince}.
 *
 * <p>The database is opened at first use. All methods block on the disk, may be called from any
 * thread and by several processes at once, and are not stopped by an interrupt.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private final HomeFolder home;
    private final JournalFiles files;
    private final RecordChain chain;
    private final JournalDatabase database;
    private final Map<Long, String> begun = new ConcurrentHashMap<>();

    /** Opens nothing yet. */
    public Journal(HomeFolder home) {
        this.home = home;
        this.files = JournalFiles.current(home);
        this.chain = new RecordChain(files);
        this.database = new JournalDatabase(home, chain);
    }

    /**
     * Writes down an act that is about to be made.
     *
     * @param act with the full id of its target, of which only the start and a keyed hash are kept
     * @return the entry as it was kept; its id is for {@link #complete}
     * @throws JournalException when it is not on disk, or the journal is not as it was written;
     *     then the act must not be made
     */
    public JournalEntry begin(ActRecord act) throws JournalException {
        return using(records -> {
            RecordRow row =
                    chain.begin(
                            records,
                            seals ->
                                    RecordBody.of(
                                            act.withTargetId(seals.shortened(act.target().id()))));
            begun.put(row.number(), row.seal());
            return new JournalEntry(row.number(), RecordBody.act(row.body()), null);
        });
    }

    /**
     * Writes down how an act ended.
     *
     * @param id of the entry that {@link #begin} gave
     * @throws IllegalArgumentException when no act has this id, or it is completed already
     * @throws JournalException when it is not on disk; the act then stays unknown
     */
    public void complete(long id, ActCompletion completion) throws JournalException {
        using(records -> {
            String seal = begun.get(id);
            RecordRow row = seal == null ? null : records.find(id);
            if (seal != null && (row == null || !row.seal().equals(seal))) {
                throw JournalException.begunMeanwhile(files.database());
            }
            RecordRow completed = chain.complete(records, id, RecordBody.of(completion));
            begun.remove(id);
            return completed;
        });
    }

    /**
     * The newest entries.
     *
     * @param filter looks at each entry as it is shown
     * @param limit how many at most
     */
    public List<JournalEntry> list(JournalFilter filter, int limit) throws JournalException {
        return limit <= 0
                ? List.of()
                : collected((records, found) ->
                        collect(records, filter.test(chain.marks()), limit, found));
    }

    /** The entry with this number; empty where no act was begun under it. */
    public Optional<JournalEntry> find(long id) throws JournalException {
        return files.hasDatabase() ? using(records -> entry(records, id)) : Optional.empty();
    }

    private static Optional<JournalEntry> entry(JournalRecordStore records, long id)
            throws SQLException {
        RecordRow begun = records.find(id);
        if (begun == null || begun.completes() != 0) {
            return Optional.empty();
        }
        RecordRow completed = records.completion(id);
        return Optional.of(
                new JournalEntry(
                        id,
                        RecordBody.act(begun.body()),
                        completed == null ? null : RecordBody.completion(completed.body())));
    }

    /** Acts that were begun and never completed, the newest first: nobody knows what they did. */
    public List<JournalEntry> unfinished() throws JournalException {
        return collected((records, found) ->
                records.unfinished(row -> {
                    found.add(new JournalEntry(row.number(), RecordBody.act(row.body()), null));
                    return true;
                }));
    }

    /**
     * Reads the whole chain and says whether it is as it was written.
     *
     * @throws JournalException when SQLite cannot read the database, which is as bad
     */
    public VerificationResult verify() throws JournalException {
        return files.hasDatabase() ? using(chain::verify) : database.verifyMissing();
    }

    /**
     * The same, and whether the journal still has everything that it had at an earlier moment.
     *
     * @param earlier its head at that moment, as {@link #head} gave it
     * @throws JournalException when SQLite cannot read the database, which is as bad
     */
    public VerificationResult verifySince(String earlier) throws JournalException {
        VerificationResult result = verify();
        return result instanceof VerificationResult.Intact && !isPart(earlier)
                ? new VerificationResult.Broken(1, VerificationResult.Why.EARLIER_HEAD_MISSING)
                : result;
    }

    private boolean isPart(String head) throws JournalException {
        return head.equals(JournalHead.EMPTY.seal())
                || (files.hasDatabase() && using(records -> records.hasSeal(head)));
    }

    /**
     * How far it is. Nothing is checked; {@link #verify} does that.
     *
     * @throws JournalException when it cannot be read
     */
    public JournalHead head() throws JournalException {
        return files.hasDatabase() ? using(JournalRecordStore::head) : JournalHead.EMPTY;
    }

    /**
     * Whether an act on this very target was begun in this home. An act on a session is begun only
     * after the session was read, so a session id that is here has been alive.
     *
     * @param targetId the full id; it is compared by its keyed hash, never by its beginning
     * @throws JournalException when the journal cannot be read
     */
    public boolean hasActedOn(String targetId) throws JournalException {
        if (targetId.isEmpty()) {
            return false;
        }
        if (files.hasDatabase() && using(records -> chain.hasTarget(records, targetId))) {
            return true;
        }
        for (JournalFiles kept : JournalFiles.kept(home)) {
            if (kept.hasDatabase() && hasTarget(kept, targetId)) {
                return true;
            }
        }
        return false;
    }

    /* A journal may have been kept because it cannot be read any more. */
    private static boolean hasTarget(JournalFiles kept, String targetId) {
        try (var records = JournalRecordStore.open(kept.database())) {
            return new RecordChain(kept).hasTarget(records, targetId);
        } catch (SQLException | IOException e) {
            LOG.warn("A journal that was kept cannot be read: {}", kept.database(), e);
            return false;
        }
    }

    /** The id of a target as its entries have it: its beginning and a keyed hash. */
    public String shortened(String targetId) throws JournalException {
        try {
            return chain.shortened(targetId);
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

    /** Closes the database; the next use opens it again. */
    @Override
    public void close() throws JournalException {
        database.close();
    }

    /* Backwards a completion is met before the act that it completes. */
    private static void collect(
            JournalRecordStore records,
            Predicate<JournalEntry> filter,
            int limit,
            List<JournalEntry> found)
            throws SQLException {
        var completions = new HashMap<Long, ActCompletion>();
        records.newestFirst(row -> {
            if (row.completes() != 0) {
                completions.put(row.completes(), RecordBody.completion(row.body()));
                return true;
            }
            ActCompletion completion = completions.remove(row.number());
            var entry = new JournalEntry(row.number(), RecordBody.act(row.body()), completion);
            if (filter.test(entry.visible())) {
                found.add(entry);
            }
            return found.size() < limit;
        });
    }

    /** Takes entries from the database. */
    @FunctionalInterface
    private interface EntryCollector {
        void collect(JournalRecordStore records, List<JournalEntry> found)
                throws SQLException, IOException;
    }

    private List<JournalEntry> collected(EntryCollector collector) throws JournalException {
        if (!files.hasDatabase()) {
            return List.of();
        }
        return using(records -> {
            var found = new ArrayList<JournalEntry>();
            collector.collect(records, found);
            return List.copyOf(found);
        });
    }

    private <T> T using(JournalDatabase.DatabaseWork<T> use) throws JournalException {
        return database.using(use);
    }
}

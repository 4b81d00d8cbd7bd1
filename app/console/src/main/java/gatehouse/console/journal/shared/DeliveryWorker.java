package gatehouse.console.journal.shared;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.work.SerialWorker;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Delivers the journal of this computer to the shared one, over one connection. For any thread. */
final class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    /** So long nobody waits for a server that did not answer, unless an act needs it. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final HomeFolder home;
    private final Journal local;
    private final SharedDatabase database;
    private final ClockPair clocks;
    private final HomeFile keyFile;
    private final SerialWorker worker = new SerialWorker();
    private volatile @Nullable SharedDelivery delivery;
    private volatile @Nullable Failure failure;
    private volatile long waited = -1;

    DeliveryWorker(HomeFolder home, Journal local, SharedSettings settings, ClockPair clocks) {
        this.home = home;
        this.local = local;
        this.database = new SharedDatabase(settings);
        this.clocks = clocks;
        this.keyFile = new HomeFile(home, home.journalComputerKey());
    }

    /**
     * The last try, where it failed.
     *
     * @param isDamage whether the journal of this computer is not as the shared one knows it
     */
    private record Failure(long mark, String sentence, boolean isDamage) {}

    /** The key of this computer's journal, which is made when it is first asked for. */
    ComputerKey key() throws JournalException {
        try {
            ComputerKey there = ComputerKey.read(keyFile);
            return there != null ? there : keyFile.exclusively(this::keyOrNew);
        } catch (IOException failed) {
            throw here(failed);
        }
    }

    private ComputerKey keyOrNew() throws IOException {
        ComputerKey there = ComputerKey.read(keyFile);
        if (there != null) {
            return there;
        }
        // The first entry of a journal that was begun anew tells what became of the one before.
        ComputerKey made = ComputerKey.create(local.hasDeliveredBefore() ? 0 : local.lastRecord());
        made.write(keyFile);
        return made;
    }

    /** The last record of the shared journal that was seen. */
    Optional<SeenRecord> seen() {
        SharedDelivery now = delivery;
        return now == null ? Optional.empty() : now.seen();
    }

    /** Whether the last try could not reach the shared journal a moment ago. */
    boolean isPaused() {
        Failure last = failure;
        return last != null && !last.isDamage() && clocks.since(last.mark()).compareTo(PAUSE) < 0;
    }

    /** Why the last try failed; empty where it did not. */
    Optional<String> trouble() {
        return Optional.ofNullable(failure).map(Failure::sentence);
    }

    /** How many entries are not, or not wholly, delivered yet. */
    long waiting() throws JournalException {
        SharedDelivery now = delivery;
        long passed = Math.max(key().after(), now == null ? 0 : now.passed());
        var waiting = new long[1];
        local.readAfter(
                passed,
                row -> {
                    // An entry whose beginning waits, too, counts once.
                    waiting[0] += row.completes() <= passed ? 1 : 0;
                    return true;
                });
        return waiting[0];
    }

    /** Makes sure that this computer is known there, where it was not yet in this process. */
    void connect() throws JournalException {
        if (delivery == null || failure != null) {
            tried(this::delivery);
        }
    }

    /** Delivers all that is not delivered yet. */
    void deliver() throws JournalException {
        tried(records -> {
            SharedDelivery now = delivery(records);
            now.deliver(records);
            return now;
        });
    }

    private void tried(SharedDatabase.SharedWork<SharedDelivery> work) throws JournalException {
        if (waited < 0) {
            // An earlier program has left it, if it is not delivered yet.
            waited = local.lastRecord();
        }
        try {
            delivery = worker.run(() -> database.using(work));
            failure = null;
        } catch (JournalException failed) {
            failure =
                    new Failure(
                            clocks.mark(),
                            String.valueOf(failed.getMessage()),
                            failed.damage().isPresent());
            haveWaited(local.lastRecord());
            throw failed;
        } catch (IOException failed) {
            throw here(failed);
        }
    }

    /** Marks all up to this record as waiting. */
    void haveWaited(long record) {
        waited = record;
        SharedDelivery now = delivery;
        if (now != null) {
            now.haveWaited(record);
        }
    }

    private SharedDelivery delivery(SharedRecordStore records) throws SQLException, IOException {
        ComputerKey key = key();
        SharedDelivery now = delivery;
        if (now != null && now.key().id().equals(key.id())) {
            return now;
        }
        ComputerPlace place = ComputerPlace.of(home);
        var computer = RegisteredComputer.of(key, place);
        String targetKey =
                records.alone(() -> {
                    refuseEmptied(records, key, place);
                    records.computers().add(computer);
                    return records.targetKey();
                });
        if (!targetKey.equals(key.targetKey())) {
            keyFile.exclusively(() -> write(key.with(targetKey)));
        }
        if (now != null) {
            // A new journal was begun, and counts from one.
            waited = 0;
        }
        var begun = new SharedDelivery(home, local, key);
        begun.haveWaited(waited);
        return begun;
    }

    /* Otherwise acts would go on as if nothing had been there before. */
    private void refuseEmptied(SharedRecordStore records, ComputerKey key, ComputerPlace place)
            throws SQLException, IOException {
        if (local.hasDeliveredBefore() || records.end(key.id()).ownNumber() > 0) {
            return;
        }
        OptionalLong before = new EmptiedJournalFinder(records).lastAt(place);
        if (before.isPresent()) {
            throw JournalException.brokenHere(home, Why.COMPUTER_EMPTIED, before.getAsLong());
        }
    }

    private ComputerKey write(ComputerKey key) throws IOException {
        key.write(keyFile);
        return key;
    }

    /** Tries once more to deliver what waits, and closes the connection. */
    void close() {
        try {
            // Who only looked has no key, and nothing to deliver.
            if (ComputerKey.read(keyFile) != null) {
                if (!isPaused() && waiting() > 0) {
                    deliver();
                }
                notePassed();
            }
        } catch (JournalException failed) {
            LOG.warn("Entries wait for delivery to the shared journal: {}", failed.getMessage());
        } catch (IOException failed) {
            LOG.warn("What is delivered to the shared journal could not be noted", failed);
        } finally {
            database.close();
            worker.close();
        }
    }

    /** So that the next program knows what waits, also where it cannot ask. */
    private void notePassed() throws IOException {
        SharedDelivery now = delivery;
        ComputerKey key = key();
        if (now != null && now.key().id().equals(key.id()) && now.passed() > key.after()) {
            keyFile.exclusively(() -> write(key.passed(now.passed())));
        }
    }

    private JournalException here(IOException failed) {
        return failed instanceof JournalException already
                ? already
                : JournalException.of(home.journalComputerKey(), failed);
    }
}

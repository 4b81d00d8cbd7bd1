package gatehouse.console.journal.shared;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.RecordDelivery;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.records.DeliveryState;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RetentionResult;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A journal in PostgreSQL that several computers share. Each computer writes its own journal first,
 * as it does without; the records of that are delivered in their order, and the shared journal has
 * them in one chain, in the order in which they arrived.
 *
 * <p>Nothing is connected and no driver is loaded before the first act or the first look. Safe for
 * any thread. An interrupt does not disturb an act, and ends a look.
 */
public final class SharedJournal extends EntrySource implements RecordDelivery, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedJournal.class);

    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final HomeFolder home;
    private final Journal local;
    private final SharedSettings settings;
    private final DeliveryWorker deliveries;
    private final SharedDatabase looks;
    private final SharedTargets targets;
    private final Predicate<ActOrigin> mayGoOn;
    private volatile boolean used;

    /**
     * @param local the journal of this computer
     * @param mayGoOn whether acts of an environment go on while the shared journal cannot be
     *     reached
     */
    public SharedJournal(
            HomeFolder home,
            Journal local,
            SharedSettings settings,
            ClockPair clocks,
            Predicate<ActOrigin> mayGoOn) {
        this.home = home;
        this.local = local;
        this.settings = settings;
        this.deliveries = new DeliveryWorker(home, local, settings, clocks);
        this.looks = new SharedDatabase(settings);
        this.targets = new SharedTargets(looks);
        this.mayGoOn = mayGoOn;
    }

    /** The shared journal, where one is chosen; the records of {@code local} then go to it. */
    public static Optional<SharedJournal> chosen(
            HomeFolder home,
            Journal local,
            SharedSettings settings,
            ClockPair clocks,
            Predicate<ActOrigin> mayGoOn) {
        if (!settings.isChosen()) {
            return Optional.empty();
        }
        var shared = new SharedJournal(home, local, settings, clocks, mayGoOn);
        local.deliverTo(shared);
        return Optional.of(shared);
    }

    /** Delivers what waits, again and again, until the ticker ends. */
    public void deliverBy(DelayTicker ticker, Background background) {
        ticker.every(
                AGAIN,
                () ->
                        background.start(
                                () -> {
                                    deliverWaiting();
                                    return AGAIN;
                                },
                                _ -> {},
                                // Why is in the state of the delivery.
                                why -> LOG.debug("Not delivered: {}", why)));
    }

    /** Delivers what waits, unless the last try failed a moment ago. */
    public void deliverWaiting() throws JournalException {
        if (!deliveries.isPaused() && deliveries.waiting() > 0) {
            used = true;
            deliveries.deliver();
        }
    }

    /** Whatever came of the last try. */
    @Override
    public void deliverAll() throws JournalException {
        used = true;
        deliveries.deliver();
    }

    @Override
    public ActRecord prepared(ActRecord act, boolean required) throws JournalException {
        used = true;
        deliveries.key();
        if (isTried(act, required)) {
            try {
                deliveries.connect();
            } catch (JournalException failed) {
                goOnOrThrow(failed, act.origin(), required);
            }
        }
        String mark = SharedTargets.mark(deliveries.key().targetKey(), act.target().id());
        return SharedEntryBody.marked(act, mark, deliveries.seen());
    }

    @Override
    public void begun(long record, ActRecord act, boolean required) throws JournalException {
        if (isTried(act, required)) {
            try {
                deliveries.deliver();
            } catch (JournalException failed) {
                goOnOrThrow(failed, act.origin(), required);
            }
        } else {
            deliveries.haveWaited(record);
        }
    }

    /** For a while after a failure only an act that needs the shared journal waits for it. */
    private boolean isTried(ActRecord act, boolean required) {
        return !deliveries.isPaused() || (required && !mayGoOn.test(act.origin()));
    }

    private void goOnOrThrow(JournalException failed, ActOrigin origin, boolean required)
            throws JournalException {
        if (required && (failed.damage().isPresent() || !mayGoOn.test(origin))) {
            throw failed;
        }
        LOG.warn("{}", failed.getMessage());
    }

    @Override
    public void ended(long record) {
        if (!deliveries.isPaused()) {
            try {
                deliveries.deliver();
            } catch (JournalException failed) {
                LOG.warn("{}", failed.getMessage());
            }
        } else {
            deliveries.haveWaited(record);
        }
    }

    @Override
    protected <T> T read(RecordReading<T> reading, T none) throws JournalException {
        used = true;
        return looks.using(records -> records.atOneMoment(() -> reading.of(records)));
    }

    @Override
    protected UnaryOperator<String> marks() throws JournalException {
        return targets.marks();
    }

    @Override
    public String shortened(String targetId) throws JournalException {
        String key = targets.key();
        return key.isEmpty()
                ? local.shortened(targetId)
                : SharedTargets.signer(key).shortened(targetId);
    }

    @Override
    protected long checkpoint() throws JournalException {
        return looks.using(records ->
                records.atOneMoment(() -> {
                    RecordRow checkpoint = records.checkpoint();
                    return checkpoint == null ? 0L : checkpoint.number();
                }));
    }

    /**
     * Removes the entries of the shared journal that ended more than {@code olderThan} ago by the
     * clock of its server, and leaves a signed checkpoint. That takes the role that owns it.
     * Entries without an outcome stay, and so do the first and the last one of each computer. It is
     * an act in the journal, unless there was nothing to remove.
     *
     * @param at now
     * @param operator the user of this computer
     * @throws JournalException also where this role can only add records and read them
     */
    public RetentionResult retain(Instant at, String operator, Duration olderThan)
            throws JournalException {
        used = true;
        var alone = new SharedDatabase(settings);
        try {
            return new SharedRetention(local, deliveries, alone, settings)
                    .retain(at, operator, olderThan);
        } finally {
            alone.close();
        }
    }

    @Override
    public Optional<DeliveryState> delivery() throws JournalException {
        return Optional.of(
                new DeliveryState(
                        settings.read().shown(), deliveries.waiting(), deliveries.trouble()));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public OptionalLong ownNumber(JournalEntry entry) {
        String key = computerKey();
        return key.isEmpty() ? OptionalLong.empty() : SharedEntryBody.ownNumber(entry.act(), key);
    }

    @Override
    public Optional<JournalEntry> findOwn(long ownNumber) throws JournalException {
        String key = computerKey();
        OptionalLong here = looks.using(records -> records.numberOf(key, ownNumber));
        return here.isPresent() ? find(here.getAsLong()) : Optional.empty();
    }

    /** Empty where this computer has none. */
    private String computerKey() {
        try {
            ComputerKey key = ComputerKey.read(new HomeFile(home, home.journalComputerKey()));
            return key == null ? "" : key.id();
        } catch (IOException unreadable) {
            LOG.warn("The key of this computer cannot be read", unreadable);
            return "";
        }
    }

    @Override
    public JournalHead head() throws JournalException {
        used = true;
        return looks.using(records -> records.atOneMoment(records::head));
    }

    @Override
    public Optional<String> sharedHead() {
        try {
            return deliveries.isPaused() ? Optional.empty() : Optional.of(head().seal());
        } catch (JournalException failed) {
            LOG.warn("The head of the shared journal is not known: {}", failed.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Checks the journal of this computer, then the shared one: its chain, all signatures, that it
     * still has what this computer saw there last, and that this computer still has what it
     * delivered.
     */
    @Override
    public VerificationResult verify(String earlier, VerificationResult.CheckProgress progress)
            throws JournalException {
        used = true;
        var alone = new SharedDatabase(settings);
        try {
            return new SharedVerification(home, local, alone).verified(earlier, progress);
        } finally {
            alone.close();
        }
    }

    /** Delivers what waits, where it was used at all, and closes the connections. */
    @Override
    public void close() {
        looks.close();
        if (used) {
            deliveries.close();
        }
    }
}

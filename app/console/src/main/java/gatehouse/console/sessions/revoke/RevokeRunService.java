package gatehouse.console.sessions.revoke;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.acts.runs.store.RunStoreException;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.sessions.SessionLookup;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps runs that revoke many sessions, and takes kept ones up again; the methods block. */
public final class RevokeRunService {
    private final RunStore store;
    private final EnvironmentStore environments;
    private final Journal journal;
    private final EntrySource entries;
    private final ClockPair clocks;

    /**
     * @param environments whose names a run is told by
     * @param journal of this computer
     * @param entries the shared journal, or the same where none is shared
     */
    public RevokeRunService(
            RunStore store,
            EnvironmentStore environments,
            Journal journal,
            EntrySource entries,
            ClockPair clocks) {
        this.store = store;
        this.environments = environments;
        this.journal = journal;
        this.entries = entries;
        this.clocks = clocks;
    }

    /** The runs of this home. */
    public RunStore store() {
        return store;
    }

    /** The runs, the newest first, by the names that their environments have now. */
    public List<KeptRun> list() throws IOException {
        List<Environment> known = environments.list();
        return store.list().stream().map(run -> run.named(known)).toList();
    }

    /** The environment of a run; empty where it was removed since. */
    public Optional<Environment> environment(RunHeader header) throws IOException {
        return environments.list().stream()
                .filter(one -> one.id().equals(header.place().environment()))
                .findFirst();
    }

    /** One run; empty where this home has none with this id. */
    public Optional<KeptRun> find(String run) throws IOException {
        return list().stream().filter(kept -> kept.header().run().equals(run)).findFirst();
    }

    /** The seal of the journal's last record; empty where it cannot be read. */
    public String journalHead() {
        try {
            return journal.head().seal();
        } catch (JournalException unreadable) {
            return "";
        }
    }

    /** The same of the shared journal; empty where there is none, or it cannot be reached. */
    public String sharedHead() {
        return entries.sharedHead().orElse("");
    }

    /**
     * Keeps a new run, so that it can be done; sends nothing.
     *
     * @throws IOException where it cannot be kept; then it must not be done
     */
    public OpenRevokeRun begin(RunHeader header, RevokePlan plan) throws IOException {
        return new OpenRevokeRun(
                header,
                store.begin(header, plan.kept()),
                plan,
                IntStream.range(0, plan.lines().size()).boxed().toList(),
                clocks);
    }

    /**
     * Takes up a run that was kept: looks up what was under way when its program ended, and plans
     * what has no outcome yet; of a finished run, what was refused or not tried, and what is
     * unknown. All of it is read again, and no {@code DELETE} is sent.
     *
     * @param plans makes the plan
     * @throws RunStoreException where another program does the run now
     */
    public OpenRevokeRun resume(KeptRun kept, SessionLookup lookup, RevokePlanReader plans)
            throws IOException, InterruptedException {
        RunKeeper keeper =
                store.resume(kept.header().run())
                        .orElseThrow(
                                () -> new RunStoreException(MessageBundle.of("run.elsewhere")));
        try {
            return resume(kept, keeper, lookup, plans);
        } catch (UncheckedIOException failed) {
            keeper.close();
            throw failed.getCause();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            keeper.close();
            throw failed;
        }
    }

    private OpenRevokeRun resume(
            KeptRun kept, RunKeeper keeper, SessionLookup lookup, RevokePlanReader plans)
            throws IOException, InterruptedException {
        List<KeptLine> open =
                new RevokeResumption(store, journal, lookup, clocks.wall()).take(kept, keeper);
        RevokePlan plan =
                plans.planAgain(
                        open.stream().map(line -> PlannedSessionJson.read(line.seen())).toList());
        List<Integer> numbers = open.stream().map(KeptLine::number).toList();
        return new OpenRevokeRun(kept.header(), keeper, plan, numbers, clocks);
    }
}

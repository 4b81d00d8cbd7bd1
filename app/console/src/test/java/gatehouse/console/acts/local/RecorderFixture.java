package gatehouse.console.acts.local;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Records what a person takes along in a journal of its own. */
public final class RecorderFixture implements AutoCloseable {
    private final Journal journal;
    private final Path home;

    /** Who is signed in, where; nobody at first. */
    public SignedInUsers users = SignedInUsers.NONE;

    /** What records. */
    public final LocalActRunner acts;

    /**
     * @param folder gets the home of the journal
     */
    public RecorderFixture(Path folder) {
        this.home = folder.resolve("recorded");
        this.journal = new Journal(HomeFolder.of(home));
        ClockPair clocks = ClockPair.system();
        var runner =
                new ActRunner(
                        journal,
                        new RetryPolicy(_ -> {}, clocks.wall(), new SplittableRandom(1)),
                        _ -> {},
                        clocks,
                        StrictEvents.create());
        this.acts =
                new LocalActRunner(
                        runner,
                        clocks,
                        "jana",
                        (environment, connection) -> users.user(environment, connection));
    }

    /** Makes everything that is to be recorded from now on fail. */
    public RecorderFixture broken() {
        try {
            Files.writeString(home, "a file in place of the folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What was recorded, the newest first. */
    public List<JournalEntry> entries() {
        try {
            return journal.list(JournalFilter.ALL, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in words: act, place, outcome and detail. */
    public List<String> told() {
        return entries().stream()
                .map(entry ->
                        String.join(
                                " | ",
                                entry.act().act(),
                                entry.act().origin().environment(),
                                entry.act().target().device(),
                                entry.outcome().word(),
                                entry.completion() == null ? "" : entry.completion().detail()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

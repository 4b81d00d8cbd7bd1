package gatehouse.console.journal.browsing;

import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The entries that are on the screen or were lately; what is missing is read in the background, a
 * page at a time. Touched on the owner's thread only.
 */
final class EntryCache {
    private static final int PAGE = 100;
    private static final int MOST = 5_000;

    private final EntrySource journal;
    private final Background background;
    private final Runnable arrived;
    private final Consumer<WorkFailure> failed;
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, JournalEntry> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, JournalEntry> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param arrived is called when entries have come that lines were waiting for
     */
    EntryCache(
            EntrySource journal,
            Background background,
            Runnable arrived,
            Consumer<WorkFailure> failed) {
        this.journal = journal;
        this.background = background;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** Lines for entries that were found, of which none is held; they read what they need. */
    List<JournalLine> lines(EntryMatches matches) {
        if (matches.entries().stream().anyMatch(this::isAnother)) {
            entries.clear();
        }
        matches.entries().forEach(this::put);
        return new LineList(matches);
    }

    /** Forgets entries that had not ended, as they may have ended since. */
    void forgetOpen() {
        entries.values().removeIf(entry -> entry.completion() == null);
        asked.clear();
    }

    /** The entries that are held. */
    List<JournalEntry> held() {
        return List.copyOf(entries.values());
    }

    /** Whether another entry had this number: a new journal was begun. */
    private boolean isAnother(JournalEntry entry) {
        JournalEntry held = entries.get(entry.id());
        return held != null && !held.act().equals(entry.act());
    }

    private void put(JournalEntry entry) {
        entries.put(entry.id(), entry);
    }

    private JournalLine line(EntryMatches matches, int index) {
        long number = matches.number(index);
        Optional<JournalEntry> entry = Optional.ofNullable(entries.get(number));
        if (entry.isEmpty() && !asked.contains(number)) {
            ask(matches, index / PAGE * PAGE);
        }
        return new JournalLine(number, entry);
    }

    private void ask(EntryMatches matches, int from) {
        var wanted = new ArrayList<>(matches.numbers(from, from + PAGE));
        wanted.removeIf(entries::containsKey);
        asked.addAll(wanted);
        Consumer<List<JournalEntry>> come = this::come;
        background.start(() -> journal.find(wanted), come, failed);
    }

    private void come(List<JournalEntry> found) {
        found.forEach(this::put);
        found.forEach(entry -> asked.remove(entry.id()));
        arrived.run();
    }

    private final class LineList extends AbstractList<JournalLine> implements RandomAccess {
        private final EntryMatches matches;

        LineList(EntryMatches matches) {
            this.matches = matches;
        }

        @Override
        public JournalLine get(int index) {
            return line(matches, index);
        }

        @Override
        public int size() {
            return matches.matching();
        }

        @Override
        public int indexOf(Object wanted) {
            return wanted instanceof JournalLine(long number, _) ? matches.indexOf(number) : -1;
        }

        @Override
        public int lastIndexOf(Object wanted) {
            return indexOf(wanted);
        }

        @Override
        public boolean contains(Object wanted) {
            return indexOf(wanted) >= 0;
        }
    }
}

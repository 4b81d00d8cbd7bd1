package gatehouse.console.journal;

import gatehouse.console.journal.records.RecordReader;
import gatehouse.console.journal.records.RecordRow;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts the records of acts and of their completions together to entries. */
final class JournalEntryReader {
    private final RecordReader records;

    JournalEntryReader(RecordReader records) {
        this.records = records;
    }

    /** The entry with this number; empty where no act was begun under it. */
    Optional<JournalEntry> find(long id) throws SQLException {
        RecordRow begun = records.find(id);
        return begun == null || begun.completes() != 0
                ? Optional.empty()
                : Optional.of(entry(begun));
    }

    /** The entry before this number; empty where it is the first. */
    List<JournalEntry> before(long id) throws SQLException {
        return entries(records.before(id));
    }

    /** The entry after this number; empty where it is the last. */
    List<JournalEntry> after(long id) throws SQLException {
        return entries(records.after(id));
    }

    private List<JournalEntry> entries(@Nullable RecordRow begun) throws SQLException {
        return begun == null ? List.of() : List.of(entry(begun));
    }

    /** The entries with these numbers, in their order; numbers without an entry are left out. */
    List<JournalEntry> find(List<Long> ids) throws SQLException {
        var found = new ArrayList<JournalEntry>();
        for (long id : ids) {
            find(id).ifPresent(found::add);
        }
        return found;
    }

    /** The entries of one run, newest first. */
    List<JournalEntry> ofRun(String run) throws SQLException {
        var begun = new ArrayList<RecordRow>();
        records.holding(RecordBody.runMember(run), begun::add);
        var found = new ArrayList<JournalEntry>();
        for (RecordRow row : begun) {
            JournalEntry entry = entry(row);
            // A person may have written the same into a reason.
            if (entry.act().reason().run().equals(run)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Whether an act was begun on the target whose shortened id ends with this mark. */
    boolean hasTarget(String mark) throws SQLException {
        var found = new boolean[1];
        // The hash may stand in a reason too, so what is found is read.
        records.holding(
                mark.substring(1),
                row -> {
                    found[0] = RecordBody.act(row.body()).target().id().endsWith(mark);
                    return !found[0];
                });
        return found[0];
    }

    /** The acts that no record completes, newest first. */
    List<JournalEntry> unfinished() throws SQLException {
        var found = new ArrayList<JournalEntry>();
        records.unfinished(row -> found.add(entry(row, null)));
        return found;
    }

    /** The newest entries that a filter shows. Backwards a completion comes before its act. */
    List<JournalEntry> newest(Predicate<JournalEntry> filter, int limit) throws SQLException {
        var found = new ArrayList<JournalEntry>();
        var completions = new HashMap<Long, ActCompletion>();
        records.newestFirst(row -> {
            if (row.completes() != 0) {
                completions.put(row.completes(), RecordBody.completion(row.body()));
                return true;
            }
            JournalEntry entry = entry(row, completions.remove(row.number()));
            if (filter.test(entry.visible())) {
                found.add(entry);
            }
            return found.size() < limit;
        });
        return found;
    }

    private JournalEntry entry(RecordRow begun) throws SQLException {
        RecordRow completed = records.completion(begun.number());
        return entry(begun, completed == null ? null : RecordBody.completion(completed.body()));
    }

    private static JournalEntry entry(RecordRow begun, @Nullable ActCompletion completion) {
        return new JournalEntry(begun.number(), RecordBody.act(begun.body()), completion);
    }
}

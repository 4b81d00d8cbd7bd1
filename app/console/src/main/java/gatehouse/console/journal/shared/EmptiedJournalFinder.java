package gatehouse.console.journal.shared;

import gatehouse.console.journal.shared.ComputerRegister.FirstRecord;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds journals that are gone from where the shared journal knows them: same computer, same user,
 * same folder.
 */
final class EmptiedJournalFinder {
    private final Map<ComputerPlace, List<FirstRecord>> journals = new HashMap<>();

    /** Reads which journals have delivered anything, by their places. */
    EmptiedJournalFinder(SharedRecordStore records) throws SQLException {
        var places = new HashMap<String, ComputerPlace>();
        records.computers().all().forEach(each -> places.put(each.id(), each.place()));
        for (FirstRecord first : records.computers().firstRecords()) {
            ComputerPlace place = places.get(first.computer());
            if (place != null && place.isWhole()) {
                journals.computeIfAbsent(place, _ -> new ArrayList<>()).add(first);
            }
        }
    }

    /**
     * The first record of a journal that began where another was, without an entry that says so.
     * Where it was begun anew since, with a reason, nothing is found.
     */
    OptionalLong unexplained() {
        return journals.values().stream()
                .filter(ofPlace -> ofPlace.size() > 1)
                .map(List::getLast)
                .filter(last -> !last.isAnew())
                .mapToLong(FirstRecord::number)
                .min();
    }

    /** The first record of the journal that was last in this place; empty where none was. */
    OptionalLong lastAt(ComputerPlace place) {
        List<FirstRecord> there = journals.getOrDefault(place, List.of());
        return there.isEmpty() ? OptionalLong.empty() : OptionalLong.of(there.getLast().number());
    }
}

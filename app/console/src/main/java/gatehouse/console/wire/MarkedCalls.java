package gatehouse.console.wire;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls a person has marked, to hand them on. Only their numbers are kept, and a call that
 * the filter hides stays marked.
 */
public final class MarkedCalls {
    private final ReadOnlyObjectWrapper<Set<Long>> numbers = new ReadOnlyObjectWrapper<>(Set.of());

    /** Their numbers, as a set that never changes. */
    public ReadOnlyObjectProperty<Set<Long>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** Their numbers now. */
    public Set<Long> numbers() {
        return numbers.get();
    }

    /**
     * Marks rows of the list, and no other row of it.
     *
     * @param list all rows that are shown
     * @param further whether calls that are not shown stay marked
     */
    public void mark(List<WireEntry> list, Collection<Long> rows, boolean further) {
        var wanted = new HashSet<Long>();
        if (further && !numbers().isEmpty()) {
            wanted.addAll(numbers());
            list.forEach(entry -> wanted.remove(entry.number()));
        }
        wanted.addAll(rows);
        keep(wanted);
    }

    /** Marks a call that is looked at; others stay marked only if it is one of them. */
    void lookAt(WireEntry call) {
        if (!numbers().contains(call.number())) {
            keep(Set.of(call.number()));
        }
    }

    /** Marks none where only one is marked, which was looked at and no more. */
    void letGoOfOne() {
        if (numbers().size() == 1) {
            keep(Set.of());
        }
    }

    /** Forgets the calls that are not in the log any more. */
    void forget(Set<Long> removed) {
        keep(
                numbers().stream()
                        .filter(number -> !removed.contains(number))
                        .collect(Collectors.toSet()));
    }

    private void keep(Set<Long> wanted) {
        if (!wanted.equals(numbers())) {
            numbers.set(Set.copyOf(wanted));
        }
    }
}

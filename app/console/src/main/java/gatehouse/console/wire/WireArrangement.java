package gatehouse.console.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which calls are shown, and in which order.
 *
 * @param filter as it was typed
 * @param refreshesHidden whether refreshes that the program makes by itself are hidden
 * @param readsHidden whether all calls that only read are hidden
 */
public record WireArrangement(
        String filter,
        boolean refreshesHidden,
        boolean readsHidden,
        WireColumn column,
        boolean descending) {
    /** All but the refreshes, the newest first. */
    public static final WireArrangement STANDARD =
            new WireArrangement("", true, false, WireColumn.TIME, true);

    /** The same with another filter. */
    public WireArrangement filter(String text) {
        return new WireArrangement(text, refreshesHidden, readsHidden, column, descending);
    }

    /** The same with or without refreshes. */
    public WireArrangement refreshesHidden(boolean hidden) {
        return new WireArrangement(filter, hidden, readsHidden, column, descending);
    }

    /** The same with or without reads. */
    public WireArrangement readsHidden(boolean hidden) {
        return new WireArrangement(filter, refreshesHidden, hidden, column, descending);
    }

    /** The same in another order. */
    public WireArrangement sorted(WireColumn by, boolean largestFirst) {
        return new WireArrangement(filter, refreshesHidden, readsHidden, by, largestFirst);
    }

    /** The same where every call is shown. */
    public WireArrangement hidingNothing() {
        return new WireArrangement("", false, false, column, descending);
    }

    /** What is shown of the calls of a log, which come with the newest first. */
    List<WireEntry> of(List<WireEntry> newestFirst) {
        WireFilter wanted = WireFilter.of(filter);
        var shown = new ArrayList<WireEntry>();
        for (WireEntry entry : newestFirst) {
            if (!isHidden(entry) && wanted.test(entry)) {
                shown.add(entry);
            }
        }
        if (column != WireColumn.TIME || !descending) {
            Comparator<WireEntry> order = column.order();
            shown.sort(descending ? order.reversed() : order);
        }
        return List.copyOf(shown);
    }

    private boolean isHidden(WireEntry entry) {
        return (refreshesHidden && entry.isBackgroundRefresh()) || (readsHidden && entry.isRead());
    }
}

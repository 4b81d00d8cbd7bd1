package gatehouse.console.journal.browsing;

import gatehouse.console.work.WorkFailure;

import java.time.Instant;

/** Where the list of entries stands; one value, so that busy-and-failed cannot be said. */
public sealed interface JournalListState {
    /** Whether entries are shown, or that there are none. */
    default boolean isAnyShown() {
        return switch (this) {
            case Beginning _, Shown _, Stale _ -> true;
            case Idle _, Busy _, Failed _ -> false;
        };
    }

    /** Where it stands once reading has failed: what was there stays. */
    default JournalListState failed(WorkFailure why) {
        return switch (this) {
            case Shown earlier -> new Stale(earlier, why);
            case Stale(Shown earlier, _) -> new Stale(earlier, why);
            case Idle _, Busy _, Beginning _, Failed _ -> new Failed(why);
        };
    }

    /** Nothing was read yet. */
    record Idle() implements JournalListState {}

    /** The first entries are waited for. */
    record Busy() implements JournalListState {}

    /** The newest are shown, and all others are being read. */
    record Beginning(int shown, long total) implements JournalListState {}

    /**
     * Entries are shown.
     *
     * @param shown how many the filter left
     * @param total how many the journal had
     * @param asOf when it was read
     */
    record Shown(int shown, long total, Instant asOf) implements JournalListState {}

    /** What is shown is older than wished: reading again failed. */
    record Stale(Shown earlier, WorkFailure why) implements JournalListState {}

    /** Nothing to show, and why. */
    record Failed(WorkFailure why) implements JournalListState {}
}

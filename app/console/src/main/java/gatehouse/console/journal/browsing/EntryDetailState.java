package gatehouse.console.journal.browsing;

import gatehouse.console.work.WorkFailure;

/** Where the entry beside the list stands. */
public sealed interface EntryDetailState {
    /** None is looked at. */
    record Nothing() implements EntryDetailState {}

    /** It is being read. */
    record Busy() implements EntryDetailState {}

    /** It is shown. */
    record Shown(EntryDetail detail) implements EntryDetailState {}

    /** It cannot be read, and why. */
    record Failed(WorkFailure why) implements EntryDetailState {}
}

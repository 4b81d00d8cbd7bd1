package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.work.WorkFailure;

/** Where a run that ends many sessions is, as far as this program does it. */
public sealed interface RevokeRunState {
    /** It was kept by a program that has ended since; nobody does it. */
    record Left() implements RevokeRunState {}

    /** It is done now. */
    record Going() implements RevokeRunState {}

    /**
     * The program has come to its end; each session has an outcome, unless it could not be
     * recorded.
     *
     * @param trouble why it could not be recorded, or not be read again, in a sentence; may be
     *     empty
     */
    record Ended(RunEnding how, String trouble) implements RevokeRunState {}

    /** It could not be begun, or not be kept; its lines show what is known. */
    record Failed(WorkFailure why) implements RevokeRunState {}

    /** Nobody goes on with it. */
    record Closed() implements RevokeRunState {}
}

package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;

import java.util.Optional;

/**
 * One target of a run as it was kept.
 *
 * @param number its place in the run, from 0
 * @param id in full as long as it may be needed, then shortened with a keyed hash
 * @param seen the target as it was seen, in the form of its feature; empty once it is not needed
 *     any more
 * @param whole whether the id is in full
 * @param underWay whether its act was begun and has no outcome
 */
public record KeptLine(
        int number,
        String id,
        String seen,
        boolean whole,
        boolean underWay,
        Optional<RunLineOutcome> outcome) {
    /** A target of a new run; one that is left out has its outcome already. */
    public KeptLine(int number, String id, String seen, Optional<RunLineOutcome> outcome) {
        this(number, id, seen, true, false, outcome);
    }

    /** The same after its act was begun. */
    KeptLine begun() {
        return new KeptLine(number, id, seen, whole, true, outcome);
    }

    /** Leaves the id out, as a full id must not get into a log. */
    @Override
    public String toString() {
        return "KeptLine[number=" + number + "]";
    }
}

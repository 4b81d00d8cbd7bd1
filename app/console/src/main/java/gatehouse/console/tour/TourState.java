package gatehouse.console.tour;

import java.util.List;

/** Where the tour stands. */
public sealed interface TourState {
    /** It is not on the screen. */
    record Hidden() implements TourState {}

    /**
     * A step is to be done.
     *
     * @param done whether each of the steps was done; those that were skipped were not
     * @param number of the step, from 1
     */
    record Doing(TourStep step, List<Boolean> done, int number) implements TourState {
        public Doing {
            done = List.copyOf(done);
        }
    }

    /**
     * No step is left.
     *
     * @param done whether each of the steps was done
     */
    record Over(List<Boolean> done) implements TourState {
        public Over {
            done = List.copyOf(done);
        }
    }
}

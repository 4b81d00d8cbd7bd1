package gatehouse.console.acts.local;

import gatehouse.console.work.InvalidInputException;

import java.io.IOException;

/** What a local act does once it is recorded. */
@FunctionalInterface
public interface LocalWork {
    /**
     * Does it; blocks.
     *
     * @return what the journal keeps beside the outcome, in English, such as {@code 412 sessions};
     *     may be empty
     * @throws IOException where it was not done
     * @throws InvalidInputException where it cannot be done now
     */
    String work() throws IOException;
}

package gatehouse.console.journal;

import gatehouse.console.words.VisibleText;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an act ended.
 *
 * @param at when, in milliseconds
 * @param status the HTTP status of the last answer; 0 where none came or nothing was sent
 * @param millis the time from sending to the outcome
 * @param sends how often the act was sent to the system; -1 where an older version did not record
 *     it
 * @param exchanges the numbers of its calls in the network log of that run of the program
 * @param detail one written word that tells more than the outcome
 * @param others members that this version does not know, as JSON text by name
 */
public record ActCompletion(
        Instant at,
        JournalOutcome outcome,
        int status,
        long millis,
        int sends,
        List<Long> exchanges,
        String detail,
        Map<String, String> others) {
    public ActCompletion {
        exchanges = List.copyOf(exchanges);
        others = Map.copyOf(others);
    }

    /** How something ended for which no call was made. */
    public static ActCompletion of(Instant at, JournalOutcome outcome, String detail) {
        return new ActCompletion(at, outcome, 0, 0, 0, List.of(), detail, Map.of());
    }

    /** The same with a mark for every hidden character. */
    ActCompletion visible() {
        return new ActCompletion(
                at, outcome, status, millis, sends, exchanges, VisibleText.text(detail), others);
    }
}

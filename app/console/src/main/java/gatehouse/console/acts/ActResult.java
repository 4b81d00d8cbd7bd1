package gatehouse.console.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What came of one act.
 *
 * @param status the HTTP status of the last answer; 0 where none came or nothing was sent
 * @param sends how often it was sent, or may have been
 * @param lastCall how long the last request took, from sending it to its last byte
 * @param exchanges the numbers of its calls in the network log
 * @param begun when it was sent, or would have been
 * @param took from there to the outcome
 * @param journalEntry the number of its entry in the journal; empty where nothing was recorded
 * @param noted whether the journal has the outcome, or needs none as nothing was begun
 */
public record ActResult<T, R>(
        ActRequest<T> request,
        ActOutcome<T, R> outcome,
        int status,
        int sends,
        Duration lastCall,
        List<Long> exchanges,
        Instant begun,
        Duration took,
        OptionalLong journalEntry,
        boolean noted) {
    public ActResult {
        exchanges = List.copyOf(exchanges);
    }
}

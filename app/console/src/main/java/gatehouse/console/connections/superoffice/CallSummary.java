package gatehouse.console.connections.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What was seen of a call to SuperOffice.
 *
 * @param status of the last answer; 0 where none came or nothing was sent
 * @param took from sending the last attempt to its last byte
 * @param slowOver what may pass before the vendor calls it slow
 * @param attempts how often it was sent
 * @param lost how many earlier attempts may have reached the server and brought no answer
 * @param number of the last attempt in the network log; empty where there is no evidence
 */
public record CallSummary(
        int status, Duration took, Duration slowOver, int attempts, int lost, OptionalLong number) {
    /** What was seen of the last attempt, or nothing where there is no evidence. */
    public static CallSummary of(
            @Nullable Exchange exchange, AgentOperation operation, int attempts, int lost) {
        return exchange == null
                ? new CallSummary(
                        0,
                        Duration.ZERO,
                        operation.slowOver(),
                        attempts,
                        lost,
                        OptionalLong.empty())
                : new CallSummary(
                        exchange.status(),
                        exchange.took(),
                        operation.slowOver(),
                        attempts,
                        lost,
                        OptionalLong.of(exchange.number()));
    }

    /** Whether it was slow by the vendor's own measure (contract: SuperOffice 11). */
    public boolean slow() {
        return took.compareTo(slowOver) > 0;
    }

    /** What is worth a note: that it was slow and how long it took, that answers were lost. */
    public String notes() {
        String slowness =
                slow()
                        ? MessageBundle.of(
                                "so.slow", TimeFormat.length(slowOver), TimeFormat.took(took))
                        : "";
        String losses = lost > 0 ? MessageBundle.of("so.lost", lost) : "";
        return (slowness + " " + losses).strip();
    }
}

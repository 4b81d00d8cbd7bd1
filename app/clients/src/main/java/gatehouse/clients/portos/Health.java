package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the server feels. Its HTTP status is always 200, so {@code status} is what counts; its words
 * are open and compared without case (contract: Portos 8).
 */
public record Health(String status, @Nullable Duration totalDuration, List<Entry> entries) {
    public Health {
        entries = List.copyOf(entries);
    }

    /**
     * One part that was looked at.
     *
     * @param name such as {@code diskstorage}, {@code license} or {@code fiscalPrinters}
     * @param data texts and numbers by name as they stand, a date without a zone included
     */
    public record Entry(
            String name,
            String status,
            String description,
            @Nullable Duration duration,
            Map<String, String> data,
            String exception) {
        public Entry {
            data = Map.copyOf(data);
        }
    }
}

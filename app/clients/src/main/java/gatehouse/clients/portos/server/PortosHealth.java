package gatehouse.clients.portos.server;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the server feels. Its HTTP status is always 200, so {@code status} is what counts; its words
 * are open and compared without case (contract: Portos 8).
 */
public record PortosHealth(
        String status, @Nullable Duration totalDuration, List<HealthEntry> entries) {
    public PortosHealth {
        entries = List.copyOf(entries);
    }

    /**
     * One part that was looked at.
     *
     * @param name such as {@code diskstorage}, {@code license} or {@code fiscalPrinters}
     * @param data texts and numbers by name as they stand, a date without a zone included
     */
    public record HealthEntry(
            String name,
            String status,
            String description,
            @Nullable Duration duration,
            Map<String, String> data,
            String exception) {
        public HealthEntry {
            data = Map.copyOf(data);
        }
    }
}

package gatehouse.clients.portos.server;

import java.util.List;

/**
 * All users or all devices of a Portos, as far as it gave them.
 *
 * @param entries each once, in the order in which they came
 * @param complete whether these are all; false where the reading ended at a bound, or where the
 *     server gave fewer than it told that there are
 */
public record PortosListing<T>(List<T> entries, boolean complete) {
    public PortosListing {
        entries = List.copyOf(entries);
    }
}

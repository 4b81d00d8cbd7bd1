package gatehouse.console.journal.records;

import java.util.Optional;

/**
 * How the delivery to a shared journal stands.
 *
 * @param where host and database
 * @param waiting how many entries of this computer are not, or not wholly, delivered yet
 * @param trouble why the last delivery failed; empty where it did not
 */
public record DeliveryState(String where, long waiting, Optional<String> trouble) {}

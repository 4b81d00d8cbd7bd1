package gatehouse.console.sessions.finding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A person or a device with its sessions in a list.
 *
 * @param name the login name of the person, or the name of the device
 * @param alias what people call it; empty where that is not known
 * @param count how many sessions there are
 * @param lastUse when the latest of them was used; null where that is not known
 */
public record NamedSessions(String name, String alias, int count, @Nullable Instant lastUse) {}

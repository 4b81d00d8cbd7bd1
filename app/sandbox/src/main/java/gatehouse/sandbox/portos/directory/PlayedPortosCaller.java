package gatehouse.sandbox.portos.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call.
 *
 * @param sessionId the session that the call belongs to; null for a signed call that makes none
 */
public record PlayedPortosCaller(PlayedPortosUser user, @Nullable String sessionId) {}

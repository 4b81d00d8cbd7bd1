package gatehouse.sandbox.portos;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call.
 *
 * @param sessionId the session that the call belongs to; null for a signed call that makes none
 */
record Caller(User user, @Nullable String sessionId) {}

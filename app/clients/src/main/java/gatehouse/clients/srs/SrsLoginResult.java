package gatehouse.clients.srs;

import org.jspecify.annotations.Nullable;

/**
 * What came of a login.
 *
 * @param session there after {@link SrsFinding#LOGIN_ACCEPTED}, and after {@link
 *     SrsFinding#LOGIN_UNKNOWN}: then it may be logged out, but not polled
 */
public record SrsLoginResult(SrsStepResult found, @Nullable SrsSession session) {}

package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

/**
 * What the server answered to the end of a session (contract: Portos 5.1).
 *
 * @param status 200 or 204: ended; 202: asked for, to be confirmed by reading
 * @param session as it was when it ended; null where the server did not send it
 */
public record SessionEndAnswer(int status, @Nullable Session session) {}

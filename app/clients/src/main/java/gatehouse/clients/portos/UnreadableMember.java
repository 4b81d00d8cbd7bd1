package gatehouse.clients.portos;

/**
 * A member of a session that the server sent in a form that cannot be read. Its value counts as
 * unknown; the session can be ended all the same (contract: Portos 10, rule 13).
 *
 * @param name as in the answer, such as {@code expiresAt}
 * @param rawText the value as the server wrote it, at most 200 characters: text without quotes,
 *     anything else as JSON; session ids are cut short
 */
public record UnreadableMember(String name, String rawText) {}

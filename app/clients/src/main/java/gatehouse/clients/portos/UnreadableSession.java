package gatehouse.clients.portos;

/**
 * A row without a usable {@code sessionId}, which therefore cannot be ended. It hides no other row
 * (contract: Portos 10, rule 13).
 *
 * @param why a sentence for people that quotes nothing of the row
 * @param start the beginning of what could be read of it, at most 200 characters, its id cut short
 */
public record UnreadableSession(String why, String start) implements SessionRow {}

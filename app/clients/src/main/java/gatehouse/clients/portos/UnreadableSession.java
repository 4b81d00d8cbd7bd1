package gatehouse.clients.portos;

/**
 * A row that is not a session as documented, or has no id. It hides no other row and cannot be
 * ended (contract: Portos 10, rule 13).
 *
 * @param why a sentence for people that quotes nothing of the row
 * @param start the beginning of what could be read of it, at most 200 characters, its id cut short
 */
public record UnreadableSession(String why, String start) implements SessionRow {}

package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect;

/**
 * A row without a usable {@code sessionId}, which therefore cannot be ended. It hides no other row
 * (contract: Portos 10, rule 13).
 *
 * @param why what is wrong with its id
 * @param start the beginning of what could be read of it, at most 200 characters, its id cut short
 */
public record UnreadableSession(AnswerDefect why, String start) implements SessionRow {}

package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of the list of sessions (contract: Portos 2.2).
 *
 * @param rows in the server's order; empty also where the server sent none at all
 * @param count what the server says of this page; some servers tell the total here, so never to be
 *     trusted (contract: Portos 10, rule 5)
 * @param totalCount all sessions the server shows to this user; null where it does not tell
 */
public record SessionPage(List<SessionRow> rows, @Nullable Long count, @Nullable Long totalCount) {
    public SessionPage {
        rows = List.copyOf(rows);
    }
}

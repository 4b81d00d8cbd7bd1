package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of sessions is asked for (contract: Portos 4).
 *
 * @param skip rows left out from the start; not sent when 0, as the contract forbids zero values
 * @param take the most rows to return, at least 1; the server may return fewer
 * @param sorted whether to ask for the order {@code startedAt,sessionId}
 * @param sessionIdFilter an expert's filter in NData syntax, sent as it is; null for none
 */
public record PageRequest(int skip, int take, boolean sorted, @Nullable String sessionIdFilter) {
    public PageRequest {
        if (skip < 0 || take < 1) {
            throw new IllegalArgumentException(
                    "A page leaves out 0 rows or more and takes 1 or more.");
        }
    }
}

package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of sessions is asked for (contract: Portos 4).
 *
 * @param skip rows left out from the start; not sent when 0, as the contract forbids zero values
 * @param take the most rows to return, at least 1; the server may return fewer
 * @param order the order to ask for
 * @param sessionIdFilter an expert's filter in NData syntax, sent as it is; null for none
 */
public record PageRequest(int skip, int take, PageOrder order, @Nullable String sessionIdFilter) {
    /** The order of the rows. */
    public enum PageOrder {
        /** As the server likes. */
        ANY(null),
        /** By start, the oldest first: no session ever changes its place in it. */
        OLDEST_FIRST("startedAt,sessionId"),
        /** By start, the newest first: to find the session of one's own sign-in. */
        NEWEST_FIRST("-startedAt,sessionId");

        private final @Nullable String keys;

        PageOrder(@Nullable String keys) {
            this.keys = keys;
        }

        @Nullable String keys() {
            return keys;
        }
    }

    public PageRequest {
        if (skip < 0 || take < 1) {
            throw new IllegalArgumentException(
                    "A page leaves out 0 rows or more and takes 1 or more.");
        }
    }

    /**
     * A part of the list in its usual order, or in any.
     *
     * @param sorted whether to ask for the order {@code startedAt,sessionId}
     */
    public PageRequest(int skip, int take, boolean sorted, @Nullable String sessionIdFilter) {
        this(skip, take, sorted ? PageOrder.OLDEST_FIRST : PageOrder.ANY, sessionIdFilter);
    }
}

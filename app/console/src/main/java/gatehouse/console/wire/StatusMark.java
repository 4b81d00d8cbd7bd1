package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

/** How a call ended, in a word that stands beside its status. */
public enum StatusMark {
    /** As documented. */
    GOOD(""),
    /** Answered with 4xx. */
    REFUSED("wire.mark.refused"),
    /** Answered with 5xx. */
    SERVER_ERROR("wire.mark.serverError"),
    /** Answered, but not as documented. */
    UNUSABLE("wire.mark.unusable"),
    /** No answer came. */
    NO_ANSWER("wire.noAnswer");

    private final String key;

    StatusMark(String key) {
        this.key = key;
    }

    /** How that call ended. */
    public static StatusMark of(Exchange exchange) {
        return switch (exchange.status() / 100) {
            case 0 -> NO_ANSWER;
            case 4 -> REFUSED;
            case 5 -> SERVER_ERROR;
            default -> exchange.failure() == null ? GOOD : UNUSABLE;
        };
    }

    /** The key of its word in the bundle; empty where a status needs none. */
    String key() {
        return key;
    }
}

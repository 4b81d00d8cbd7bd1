package gatehouse.clients.http;

import java.util.List;

/**
 * The keys of the reasons for which a request of any system is not sent; each system has more of
 * its own. A key stands in {@link CallFailure.NotSent} and is turned into a sentence where it is
 * shown.
 */
public final class NotSentReasons {
    /** The connection was closed on our side. */
    public static final String CONNECTION_CLOSED = "connection-closed";

    /** The host is not this computer, and only this computer may be called. */
    public static final String NOT_THIS_COMPUTER = "not-this-computer";

    /** No URL can be made of the address that would be sent as it stands. */
    public static final String ADDRESS_UNUSABLE = "address-unusable";

    /** A header, as a rule that of the credential, holds a character that cannot be sent. */
    public static final String HEADER_UNUSABLE = "header-unusable";

    /** A text holds half a character. */
    public static final String TEXT_UNUSABLE = "text-unusable";

    /** The credential was wiped from memory. */
    public static final String CREDENTIAL_FORGOTTEN = "credential-forgotten";

    /** The request breaks a rule of ours that has no reason of its own. */
    public static final String REQUEST_UNUSABLE = "request-unusable";

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    CONNECTION_CLOSED,
                    NOT_THIS_COMPUTER,
                    ADDRESS_UNUSABLE,
                    HEADER_UNUSABLE,
                    TEXT_UNUSABLE,
                    CREDENTIAL_FORGOTTEN,
                    REQUEST_UNUSABLE);

    private NotSentReasons() {}

    /** The key for a request that could not be made, whoever refused it. */
    public static String of(RuntimeException refusal) {
        return switch (refusal) {
            case UnsendableRequestException unsendable -> unsendable.reason();
            case IllegalStateException _ -> CREDENTIAL_FORGOTTEN;
            default -> REQUEST_UNUSABLE;
        };
    }
}

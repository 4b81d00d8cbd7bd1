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

    /** The file of the client certificate is not there. */
    public static final String CLIENT_CERTIFICATE_MISSING = "client-certificate-missing";

    /** The file of the client certificate cannot be read. */
    public static final String CLIENT_CERTIFICATE_UNREADABLE = "client-certificate-unreadable";

    /** The file of the client certificate is not PKCS#12. */
    public static final String CLIENT_CERTIFICATE_OTHER_FORM = "client-certificate-other-form";

    /** The password of the client certificate is not known. */
    public static final String CLIENT_CERTIFICATE_PASSWORD_MISSING =
            "client-certificate-password-missing";

    /** The password does not open the client certificate. */
    public static final String CLIENT_CERTIFICATE_PASSWORD_WRONG =
            "client-certificate-password-wrong";

    /** The file of the client certificate has no key. */
    public static final String CLIENT_CERTIFICATE_WITHOUT_KEY = "client-certificate-without-key";

    /** The client certificate is over its dates. */
    public static final String CLIENT_CERTIFICATE_EXPIRED = "client-certificate-expired";

    /** The client certificate is before its dates. */
    public static final String CLIENT_CERTIFICATE_NOT_YET_VALID =
            "client-certificate-not-yet-valid";

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    CONNECTION_CLOSED,
                    NOT_THIS_COMPUTER,
                    ADDRESS_UNUSABLE,
                    HEADER_UNUSABLE,
                    TEXT_UNUSABLE,
                    CREDENTIAL_FORGOTTEN,
                    REQUEST_UNUSABLE,
                    CLIENT_CERTIFICATE_MISSING,
                    CLIENT_CERTIFICATE_UNREADABLE,
                    CLIENT_CERTIFICATE_OTHER_FORM,
                    CLIENT_CERTIFICATE_PASSWORD_MISSING,
                    CLIENT_CERTIFICATE_PASSWORD_WRONG,
                    CLIENT_CERTIFICATE_WITHOUT_KEY,
                    CLIENT_CERTIFICATE_EXPIRED,
                    CLIENT_CERTIFICATE_NOT_YET_VALID);

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

package gatehouse.clients.superoffice.access;

/**
 * The key in a customer's link. Opaque, sent as it is, and only ever in the body of a request
 * (contract: SuperOffice 5, 13.2 and 13.3).
 */
public record TemporaryKey(SecretText text) {
    /** The key that reads like this. */
    public static TemporaryKey of(String text) {
        return new TemporaryKey(SecretText.of(text));
    }
}

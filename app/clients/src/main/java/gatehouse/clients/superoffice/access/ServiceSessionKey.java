package gatehouse.clients.superoffice.access;

/**
 * The key of a Service session: whoever holds it is that user. Opaque: neither its length nor its
 * alphabet says anything (contract: SuperOffice 13.2 and 13.3).
 */
public record ServiceSessionKey(SecretText text) {
    /** The key that reads like this. */
    public static ServiceSessionKey of(String text) {
        return new ServiceSessionKey(SecretText.of(text));
    }
}

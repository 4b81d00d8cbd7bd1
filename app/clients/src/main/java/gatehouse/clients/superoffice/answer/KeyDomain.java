package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

/**
 * The domain as a server told it; one that is not documented is data, not an error (contract:
 * SuperOffice 13.2).
 *
 * @param raw the name, or the number as text
 * @param known null where it is not documented
 */
public record KeyDomain(String raw, @Nullable TemporaryKeyDomain known) {
    /**
     * The domain of that name; one of digits is looked up as a number (contract: SuperOffice 6).
     */
    public static KeyDomain named(String name) {
        String trimmed = name.strip();
        TemporaryKeyDomain known =
                trimmed.matches("[0-9]{1,9}")
                        ? TemporaryKeyDomain.numbered(Integer.parseInt(trimmed))
                        : TemporaryKeyDomain.named(trimmed);
        return new KeyDomain(name, known);
    }

    /** The domain of that number. */
    public static KeyDomain numbered(int number) {
        return new KeyDomain(String.valueOf(number), TemporaryKeyDomain.numbered(number));
    }
}

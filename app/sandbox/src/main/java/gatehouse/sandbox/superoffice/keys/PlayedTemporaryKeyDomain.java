package gatehouse.sandbox.superoffice.keys;

import java.util.Optional;
import java.util.stream.Stream;

/** What a temporary key is for (contract: SuperOffice 7). */
public enum PlayedTemporaryKeyDomain {
    UNKNOWN(0, "Unknown"),
    MAILING(1, "MailingRecipient"),
    FORM(2, "FormSubmitterRecipient"),
    VIEW_TICKET(3, "ViewTicketInCustomerCenter"),
    LOGIN(4, "LoginCustomerCenter"),
    FAQ(5, "PublicFaq"),
    CHANGE_PASSWORD(6, "ChangePasswordCustomerCenter"),
    VERIFY_EMAIL(7, "RegisterCustomerCenterEmailVerification");

    private final int number;
    private final String wireName;

    PlayedTemporaryKeyDomain(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    public int number() {
        return number;
    }

    public String wireName() {
        return wireName;
    }

    boolean isNewer() {
        return this == VERIFY_EMAIL;
    }

    public static Optional<PlayedTemporaryKeyDomain> named(String name) {
        return Stream.of(values())
                .filter(domain -> domain.wireName.equalsIgnoreCase(name))
                .findFirst();
    }

    static Optional<PlayedTemporaryKeyDomain> numbered(String number) {
        return Stream.of(values())
                .filter(domain -> Integer.toString(domain.number).equals(number))
                .findFirst();
    }
}

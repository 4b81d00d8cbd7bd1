package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

/** What a temporary key is for (contract: SuperOffice 7); servers may tell others. */
public enum TemporaryKeyDomain {
    /** The key is not valid. */
    UNKNOWN(0, "Unknown"),
    MAILING_RECIPIENT(1, "MailingRecipient"),
    FORM_SUBMITTER_RECIPIENT(2, "FormSubmitterRecipient"),
    VIEW_TICKET_IN_CUSTOMER_CENTER(3, "ViewTicketInCustomerCenter"),
    LOGIN_CUSTOMER_CENTER(4, "LoginCustomerCenter"),
    PUBLIC_FAQ(5, "PublicFaq"),
    CHANGE_PASSWORD_CUSTOMER_CENTER(6, "ChangePasswordCustomerCenter"),
    REGISTER_CUSTOMER_CENTER_EMAIL_VERIFICATION(7, "RegisterCustomerCenterEmailVerification");

    private final int number;
    private final String wireName;

    TemporaryKeyDomain(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** Its name as servers write it. */
    public String wireName() {
        return wireName;
    }

    /** The domain of that name, without regard to case; null where it is not documented. */
    public static @Nullable TemporaryKeyDomain named(String name) {
        for (TemporaryKeyDomain domain : values()) {
            if (domain.wireName.equalsIgnoreCase(name)) {
                return domain;
            }
        }
        return null;
    }

    /** The domain of that number; null where it is not documented. */
    public static @Nullable TemporaryKeyDomain numbered(int number) {
        return number >= 0 && number < values().length ? values()[number] : null;
    }
}

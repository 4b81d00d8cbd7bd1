package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.UnsendableRequestException;

/**
 * Who calls (contract: SuperOffice 3.1). Text forms tell no secret, and what is secret can be wiped
 * from memory.
 */
public sealed interface SuperOfficeCredential {
    /** Overwrites what is secret; calls made with it afterwards are not sent. */
    void wipe();

    /**
     * Name and password of a user, as {@code Authorization: Basic}: onsite only, never sent to an
     * online address.
     *
     * @param user without a colon, which ends a name on the wire
     */
    record Basic(String user, SecretText password) implements SuperOfficeCredential {
        public Basic {
            if (user.indexOf(':') >= 0) {
                throw new UnsendableRequestException(
                        SuperOfficeNotSentReasons.USER_COLON, "The name of a user has no colon.");
            }
        }

        @Override
        public void wipe() {
            password.wipe();
        }
    }

    /**
     * A ready ticket such as {@code 7T:…==}, as {@code Authorization: SOTicket}; it is base64
     * already and goes out as it is. Online the application token must go along.
     */
    record Ticket(SecretText ticket) implements SuperOfficeCredential {
        @Override
        public void wipe() {
            ticket.wipe();
        }
    }

    /** An access token such as {@code 8A:…}, as {@code Authorization: Bearer}; never judged. */
    record Bearer(SecretText token) implements SuperOfficeCredential {
        @Override
        public void wipe() {
            token.wipe();
        }
    }

    /**
     * A browser session that is logged in: {@code X-XSRF-TOKEN} and one cookie, and no {@code
     * Authorization}.
     *
     * @param xsrfToken the value of the cookie {@code XSRF-TOKEN}
     * @param sessionId the value of the cookie {@code ASP.NET_SessionId}
     */
    record BrowserSession(SecretText xsrfToken, SecretText sessionId)
            implements SuperOfficeCredential {
        @Override
        public void wipe() {
            xsrfToken.wipe();
            sessionId.wipe();
        }
    }
}

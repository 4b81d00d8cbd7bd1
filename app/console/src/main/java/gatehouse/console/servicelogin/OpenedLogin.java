package gatehouse.console.servicelogin;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.answer.CsSessionKey;

/**
 * A service login that was opened.
 *
 * @param session as answered; its key is a bearer secret
 * @param whole whether the answer has both key and login id; without the id it cannot be removed
 *     from here, without the key it cannot be checked
 * @param exchange the call that opened it
 */
public record OpenedLogin(CsSessionKey session, boolean whole, Exchange exchange) {}

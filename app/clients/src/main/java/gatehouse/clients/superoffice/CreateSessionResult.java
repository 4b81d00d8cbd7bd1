package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;

/** What came of opening a session (contract: SuperOffice 4.1). */
public sealed interface CreateSessionResult {
    /** It was opened: there are a key and a login id. */
    record Created(CsSessionKey session, Exchange exchange) implements CreateSessionResult {
        /**
         * The error that the server told beside the session, to be shown (contract: SuperOffice
         * 10).
         */
        public SuperOfficeErrorAnswer error() {
            return SuperOfficeErrorReader.in(exchange);
        }
    }

    /** It was opened, and the answer lacks the key or the login id, which RemoveSession needs. */
    record CreatedIncomplete(CsSessionKey session, Exchange exchange)
            implements CreateSessionResult {
        /** The error that the server told beside what it told of the session, to be shown. */
        public SuperOfficeErrorAnswer error() {
            return SuperOfficeErrorReader.in(exchange);
        }
    }

    /** It was surely not opened. */
    record NotCreated(AgentException reason) implements CreateSessionResult {}

    /**
     * It may have been opened; if so, it stays until it times out or is removed. Never to be called
     * "not created".
     */
    record OutcomeUnknown(AgentException reason) implements CreateSessionResult {}

    /** What it means that a session was answered. */
    static CreateSessionResult of(CsSessionKey session, Exchange exchange) {
        return session.key() != null && session.loginId() != null
                ? new Created(session, exchange)
                : new CreatedIncomplete(session, exchange);
    }

    /** What it means that none was answered. */
    static CreateSessionResult of(AgentException reason) {
        return reason.trouble().nothingDone() ? new NotCreated(reason) : new OutcomeUnknown(reason);
    }
}

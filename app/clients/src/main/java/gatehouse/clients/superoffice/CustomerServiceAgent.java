package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;
import gatehouse.clients.superoffice.answer.CsSessionKey;

import java.util.List;

/**
 * Asks the agent {@code CustomerService}: sessions of the Service module. Each method sends one
 * request, once; repeating, confirming and waiting are for the caller. Every method blocks and may
 * be interrupted (contract: SuperOffice 4).
 */
public final class CustomerServiceAgent {
    private static final List<String> NEEDED = List.of("Key", "LoginId", "UserId");

    private final AgentRequestWriter agent;

    CustomerServiceAgent(AgentRequestWriter agent) {
        this.agent = agent;
    }

    /** The same agent asked in another language, culture or time zone. */
    public CustomerServiceAgent with(LocalizationSettings localization) {
        return new CustomerServiceAgent(agent.with(localization));
    }

    /**
     * Opens a session for the caller's own Service user: exactly one {@code POST
     * …/CustomerService/CreateSession}, whatever happens to it. Never a test of a connection
     * (contract: SuperOffice 4.1, 13.1, 14).
     *
     * @param remoteIp address of the client that opens the session; other text only after a note
     *     beside the field; not sent where {@link RemoteIp#sendable()} says no
     * @param select members to ask for, with those that the outcome needs added; empty for all,
     *     which is the rule unless the operator asks for less
     * @param permit asked right before the request is written
     */
    public CreateSessionResult createSession(
            String remoteIp, List<String> select, SendPermit permit) {
        var reader = new SuperOfficeAnswerReader<>(agent.wire().json(), ResultReader::session);
        return switch (agent.wire()
                .ask(() -> creation(remoteIp, select).permittedBy(permit), reader)) {
            case CallResult<CsSessionKey>(CsSessionKey session, Exchange exchange) ->
                    CreateSessionResult.of(session, exchange);
            case NotAnswered<CsSessionKey> not ->
                    CreateSessionResult.of(new AgentException(not, reader.trouble()));
        };
    }

    /**
     * Whether a valid session has this key: one {@code POST …/SessionIsValid}. Anything but {@code
     * true} and {@code false} is "could not check" and thrown (contract: SuperOffice 4.2). Whether
     * the server takes it for activity is not known.
     */
    public CallResult<Boolean> sessionIsValid(ServiceSessionKey key) throws AgentException {
        return agent.wire()
                .askOrThrow(
                        () ->
                                agent.request(
                                        AgentOperation.SESSION_IS_VALID,
                                        "CsSessionKey",
                                        textOf(key)),
                        ResultReader::flag);
    }

    /**
     * Keeps the session alive: one {@code POST …/ReportSessionActive}, never repeated and never a
     * probe. The server notes it once a minute at most; older servers lack it (contract:
     * SuperOffice 4.2).
     *
     * @param permit asked right before the request is written
     * @return the login id of the session, 0 where the server finds none
     */
    public CallResult<Integer> reportSessionActive(ServiceSessionKey key, SendPermit permit)
            throws AgentException {
        return agent.wire()
                .askOrThrow(
                        () ->
                                agent.request(
                                                AgentOperation.REPORT_SESSION_ACTIVE,
                                                "SessionKey",
                                                textOf(key))
                                        .permittedBy(permit),
                        ResultReader::number);
    }

    /**
     * Ends a session: one {@code POST …/RemoveSession}. Any answer but 204 is "not confirmed" and
     * thrown (contract: SuperOffice 4.2). It takes the login id, not the key; the caller has asked
     * for confirmation, and the id is one on the screen.
     *
     * @param permit asked right before the request is written
     * @return the evidence, as the answer has no body
     */
    public Exchange removeSession(int loginId, SendPermit permit) throws AgentException {
        return agent.wire()
                .tell(() ->
                        agent.request(AgentOperation.REMOVE_SESSION, "LoginId", checked(loginId))
                                .permittedBy(permit));
    }

    private CallRequest creation(String remoteIp, List<String> select) {
        CallRequest request =
                agent.request(AgentOperation.CREATE_SESSION, "RemoteIp", checked(remoteIp));
        return AgentRequestWriter.select(request, select, NEEDED);
    }

    private static String checked(String typed) {
        RemoteIp remoteIp = RemoteIp.of(typed);
        if (!remoteIp.sendable()) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.REMOTE_IP_UNUSABLE,
                    "The remote address is empty, longer than 64 characters, or cannot be sent.");
        }
        return remoteIp.text();
    }

    private static int checked(int loginId) {
        if (loginId < 1) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.LOGIN_ID_UNUSABLE, "A login id is a number from 1.");
        }
        return loginId;
    }

    private static String textOf(ServiceSessionKey key) {
        if (key.text().isEmpty()) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.SESSION_KEY_EMPTY, "The session key is empty.");
        }
        return key.text().reveal();
    }
}

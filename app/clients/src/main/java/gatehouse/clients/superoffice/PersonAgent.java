package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;

import java.util.List;

/**
 * Asks the agent {@code Person} about temporary keys, and nothing else of the much it could do.
 * Each method sends one request, once; it blocks and may be interrupted (contract: SuperOffice 5,
 * 14).
 */
public final class PersonAgent {
    private static final List<String> NEEDED = List.of("Domain", "IsExpired");

    private final AgentRequestWriter agent;

    PersonAgent(AgentRequestWriter agent) {
        this.agent = agent;
    }

    /** The same agent asked in another language, culture or time zone. */
    public PersonAgent with(LocalizationSettings localization) {
        return new PersonAgent(agent.with(localization));
    }

    /**
     * What the server tells of a key: one {@code POST …/Person/CheckTemporaryKey}, with the key in
     * its body exactly as it is. What it means is said by {@link KeyVerdict}, also of what is
     * thrown.
     *
     * @param select members to ask for, with those that the verdict needs added; empty for all,
     *     which is the rule unless the operator asks for less
     */
    public CallResult<TemporaryKeyInfo> checkTemporaryKey(TemporaryKey key, List<String> select)
            throws AgentException {
        return agent.wire().askOrThrow(() -> check(key, select), ResultReader::temporaryKey);
    }

    private CallRequest check(TemporaryKey key, List<String> select) {
        CallRequest request =
                agent.request(AgentOperation.CHECK_TEMPORARY_KEY, "TemporaryKey", told(key));
        return AgentRequestWriter.select(request, select, NEEDED);
    }

    private static String told(TemporaryKey key) {
        if (key.text().isEmpty()) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.TEMPORARY_KEY_EMPTY, "The temporary key is empty.");
        }
        return key.text().reveal();
    }
}

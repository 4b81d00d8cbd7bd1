package gatehouse.sandbox.superoffice.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations there are, and what their bodies may hold (contract: SuperOffice 1). */
public enum PlayedSuperOfficeOperation {
    CREATE_SESSION("CustomerService", "CreateSession", "RemoteIp"),
    SESSION_IS_VALID("CustomerService", "SessionIsValid", "CsSessionKey"),
    REPORT_SESSION_ACTIVE("CustomerService", "ReportSessionActive", "SessionKey"),
    REMOVE_SESSION("CustomerService", "RemoveSession", "LoginId"),
    CHECK_TEMPORARY_KEY("Person", "CheckTemporaryKey", "TemporaryKey"),
    CREATE_TEMPORARY_KEY(
            "Person", "CreateTemporaryKey", "Domain", "TargetId", "PersonId", "Expires"),
    CREATE_TEMPORARY_KEY_WITH_PAYLOAD(
            "Person",
            "CreateTemporaryKeyWithPayload",
            "Domain",
            "TargetId",
            "PersonId",
            "Expires",
            "Payload"),
    DELETE_TEMPORARY_KEYS_OF_DOMAIN("Person", "DeleteTemporaryKeysOfDomain", "Domain", "PersonId");

    private static final String AGENTS = "/v1/Agents/";

    private final String agent;
    private final String operation;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> members;

    PlayedSuperOfficeOperation(String agent, String operation, String... members) {
        this.agent = agent;
        this.operation = operation;
        this.members = List.of(members);
    }

    /** The operation at this place below a base address. */
    public static Optional<PlayedSuperOfficeOperation> at(String rest) {
        return Stream.of(values()).filter(one -> rest.equals(one.path())).findFirst();
    }

    /** The operations of this edition of the server. */
    public static List<PlayedSuperOfficeOperation> all(boolean newerToo) {
        return Stream.of(values()).filter(one -> newerToo || !one.isNewer()).toList();
    }

    public String path() {
        return AGENTS + name(agent, operation);
    }

    /** How a call of it is counted. */
    public String label() {
        return name(agent, operation);
    }

    public String operation() {
        return operation;
    }

    public String agent() {
        return agent;
    }

    /** The members of its body as they are spelt. */
    public List<String> members() {
        return members;
    }

    /** Whether the two operations that tell an object are meant: only they know {@code $select}. */
    boolean tellsAnObject() {
        return this == CREATE_SESSION || this == CHECK_TEMPORARY_KEY;
    }

    /** Whether it is answered by 204, so that {@code Accept} is not among its headers. */
    public boolean tellsNothing() {
        return this == REMOVE_SESSION || this == DELETE_TEMPORARY_KEYS_OF_DOMAIN;
    }

    private boolean isNewer() {
        return this == REPORT_SESSION_ACTIVE || this == CREATE_TEMPORARY_KEY_WITH_PAYLOAD;
    }

    private static String name(String agent, String operation) {
        return agent + "/" + operation;
    }
}

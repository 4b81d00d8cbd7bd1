package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;

import java.time.Duration;

/** The operations that Gatehouse may call, and no others (contract: SuperOffice 1 and 14). */
public enum AgentOperation {
    CREATE_SESSION("CustomerService", "CreateSession", 5),
    SESSION_IS_VALID("CustomerService", "SessionIsValid", 5),
    REPORT_SESSION_ACTIVE("CustomerService", "ReportSessionActive", 5),
    REMOVE_SESSION("CustomerService", "RemoveSession", 5),
    CHECK_TEMPORARY_KEY("Person", "CheckTemporaryKey", 2);

    private final String agent;
    private final String wireName;
    private final Duration slowOver;

    AgentOperation(String agent, String wireName, int slowOverSeconds) {
        this.agent = agent;
        this.wireName = wireName;
        this.slowOver = Duration.ofSeconds(slowOverSeconds);
    }

    /** The name of the operation, such as {@code CreateSession}. */
    public String wireName() {
        return wireName;
    }

    /**
     * What may pass before the vendor's telemetry calls the call slow (contract: SuperOffice 11).
     */
    public Duration slowOver() {
        return slowOver;
    }

    /** Whether the call was slow by the vendor's own measure. */
    public boolean slow(Exchange exchange) {
        return exchange.took().compareTo(slowOver) > 0;
    }

    /**
     * Whether the operation returns a value and so takes all headers (contract: SuperOffice 2.1).
     */
    boolean returnsValue() {
        return this != REMOVE_SESSION;
    }

    String path() {
        return "/api/v1/Agents/" + agent + "/" + wireName;
    }
}

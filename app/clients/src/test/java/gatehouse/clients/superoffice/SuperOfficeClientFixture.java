package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;
import gatehouse.testkit.RawServer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A client under test with the server it asks: an installation at {@code /SuperOffice}. */
final class SuperOfficeClientFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-02-23T09:52:00Z");
    static final String KEY = "7f3c9e2a4d5b6c8a9e1f2b3c4d5e6f7a";
    static final String TEMPORARY_KEY = "q1w2e3r4t5y6u7i8+/o9p0a1s2d3f4g5h6j7k8l9z0x=";

    /** The first sample of the reference. */
    static final String SESSION =
            """
            {"Key": "7f3c9e2a4d5b6c8a9e1f2b3c4d5e6f7a", "LoginId": 205, "UserId": 931, "TableRight": null,
             "FieldProperties": {"fieldName": {"FieldRight": null, "FieldType": "System.Int32", "FieldLength": 244}}}
            """;

    /** The sample of the reference. */
    static final String KEY_INFO =
            """
            {"Domain": "ChangePasswordCustomerCenter", "TargetId": 1002, "PersonId": 953, "IsExpired": true, "Payload": "dignissimos",
             "TableRight": null, "FieldProperties": {"fieldName": {"FieldRight": null, "FieldType": "System.Int32", "FieldLength": 937}}}
            """;

    static final LocalizationSettings ENGLISH = LocalizationSettings.of("en");

    private final RawServer server;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final SuperOfficePlace.Onsite place;
    private final SuperOfficeClient client;
    private final SuperOfficeCaller caller = tje0();

    /** What is called. */
    @FunctionalInterface
    interface Act {
        Object run() throws AgentException;
    }

    private SuperOfficeClientFixture(RawServer server, UnaryOperator<SuperOfficeSettings> changes) {
        this(server, changes, new CallRateLimiter());
    }

    private SuperOfficeClientFixture(
            RawServer server, UnaryOperator<SuperOfficeSettings> changes, CallRateLimiter pace) {
        this.server = server;
        place =
                new SuperOfficePlace.Onsite(
                        ServerAddress.parse(RawServerAddress.of(server) + "/SuperOffice"));
        client =
                new SuperOfficeClient(
                        changes.apply(new SuperOfficeSettings(place, ENGLISH)),
                        exchanges::add,
                        InstantSource.fixed(NOW),
                        pace);
    }

    static SuperOfficeClientFixture answering(String answer) throws IOException {
        return new SuperOfficeClientFixture(RawServer.answering(answer), UnaryOperator.identity());
    }

    static SuperOfficeClientFixture json(String body) throws IOException {
        return answering(RawServer.json(body));
    }

    static SuperOfficeClientFixture json(int status, String body) throws IOException {
        return answering(RawServer.json(status, body));
    }

    static SuperOfficeClientFixture doing(RawServer.Turn turn) throws IOException {
        return new SuperOfficeClientFixture(RawServer.of(turn), UnaryOperator.identity());
    }

    static SuperOfficeClientFixture paced(CallRateLimiter pace, String body) throws IOException {
        RawServer server = RawServer.answering(RawServer.json(body));
        return new SuperOfficeClientFixture(server, UnaryOperator.identity(), pace);
    }

    static SuperOfficeClientFixture on(RawServer server) {
        return new SuperOfficeClientFixture(server, UnaryOperator.identity());
    }

    /** A server whose calls are given up after that time. */
    static SuperOfficeClientFixture within(Duration limit, RawServer server) {
        return new SuperOfficeClientFixture(
                server,
                settings ->
                        settings.within(
                                SuperOfficeSettings.customerServiceLimits().withCall(limit),
                                SuperOfficeSettings.personLimits().withCall(limit)));
    }

    /** A sign-in of its own, which knows no secret of another test. */
    static SuperOfficeCaller tje0() {
        return SuperOfficeCaller.of(new SuperOfficeCredential.Basic("tje0", SecretText.of("Tje0")));
    }

    RawServer server() {
        return server;
    }

    SuperOfficeClient client() {
        return client;
    }

    ApiAddress api() {
        return place.api();
    }

    CustomerServiceAgent customerService() {
        return customerService(caller);
    }

    CustomerServiceAgent customerService(SuperOfficeCaller caller) {
        return client.customerService(api(), caller);
    }

    PersonAgent person() {
        return client.person(api(), caller);
    }

    CreateSessionResult create() {
        return customerService().createSession("192.0.2.7", List.of(), SendPermit.always());
    }

    TemporaryKeyInfo check() throws AgentException {
        return person().checkTemporaryKey(TemporaryKey.of(TEMPORARY_KEY), List.of()).value();
    }

    /** The verdict on a key, also where there is no answer to judge by. */
    KeyVerdict verdict() {
        try {
            return KeyVerdict.of(check());
        } catch (AgentException e) {
            return KeyVerdict.of(e);
        }
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The only request. */
    String request() {
        if (server.requests().size() != 1) {
            throw new AssertionError("Requests: " + server.requests());
        }
        return server.requests().getFirst();
    }

    /** Its first line. */
    String line() {
        return request().lines().findFirst().orElseThrow();
    }

    /** Its body. */
    String body() {
        return request().split("\r\n\r\n", 2)[1];
    }

    static AgentException thrown(Act act) {
        try {
            throw new AssertionError("It was answered: " + act.run());
        } catch (AgentException e) {
            return e;
        }
    }

    static SuperOfficeTrouble trouble(Act act) {
        return thrown(act).trouble();
    }

    /** What a removal throws. */
    static AgentException notRemoved(CustomerServiceAgent agent, int loginId) {
        return thrown(() -> {
            agent.removeSession(loginId, SendPermit.always());
            return "204";
        });
    }

    /** Every operation, whatever comes of it. */
    static void everyOperation(SuperOfficeClient client, ApiAddress api, SuperOfficeCaller caller) {
        CustomerServiceAgent service = client.customerService(api, caller);
        tried(() -> service.createSession("192.0.2.7", List.of("Key"), SendPermit.always()));
        tried(() -> service.sessionIsValid(ServiceSessionKey.of(KEY)));
        tried(() -> service.reportSessionActive(ServiceSessionKey.of(KEY), SendPermit.always()));
        tried(() -> {
            service.removeSession(205, SendPermit.always());
            return "204";
        });
        tried(() ->
                client.person(api, caller)
                        .checkTemporaryKey(TemporaryKey.of(TEMPORARY_KEY), List.of("Domain")));
        tried(() -> client.describe(api));
    }

    static Object tried(Act act) {
        try {
            return act.run();
        } catch (AgentException e) {
            return e;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}

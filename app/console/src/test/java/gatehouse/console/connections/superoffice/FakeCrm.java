package gatehouse.console.connections.superoffice;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.VendorCloud;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.wire.FakePortos.Reply;
import gatehouse.console.wire.KeptExchanges;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A SuperOffice at the socket that a test tells what to say, and a connection to it. */
public final class FakeCrm implements AutoCloseable {
    public static final String CREATE = "CustomerService/CreateSession";
    public static final String VALID = "CustomerService/SessionIsValid";
    public static final String REMOVE = "CustomerService/RemoveSession";
    public static final String REPORT = "CustomerService/ReportSessionActive";
    public static final String KEY = "Person/CheckTemporaryKey";
    public static final String STATE = "/api/state/Cust12345";
    public static final String PASSWORD = "canary-password";

    /** Far longer than any answer takes on a busy machine; only a silent server uses it up. */
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

    public final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    public final NotedPause pause = new NotedPause();
    public final KeptExchanges wire = new KeptExchanges();
    public final SuperOfficeConnection connection;
    private final FakePortos server = new FakePortos();
    private final boolean online;

    private FakeCrm(boolean online) throws IOException {
        this.online = online;
        connection =
                new SuperOfficeConnection(
                        settings(), HttpCore.ofOneClient(clock.pair(), wire), CallScope.none());
        signIn();
        if (online) {
            isAt("one");
        }
    }

    public static FakeCrm onsite() throws IOException {
        return new FakeCrm(false);
    }

    public static FakeCrm online() throws IOException {
        return new FakeCrm(true);
    }

    /** Somebody signs in, by password onsite and by token online. */
    public void signIn() {
        connection.signIn(
                SuperOfficeCaller.of(
                        online
                                ? new SuperOfficeCredential.Bearer(SecretText.of(PASSWORD))
                                : new SuperOfficeCredential.Basic(
                                        "tje0", SecretText.of(PASSWORD))));
    }

    /** The tenant is at a path of this server from now on, and may be relied on for a minute. */
    public void isAt(String path) {
        state(path, "Running", true);
    }

    public void state(String path, String state, boolean running) {
        String body =
                """
                {"ContextIdentifier": "Cust12345", "State": "%s", "IsRunning": %b,
                 "ValidUntil": "%s", "Api": "%s/%s/Cust12345/api"}
                """
                        .formatted(
                                state,
                                running,
                                clock.instant().plusSeconds(60),
                                server.server(),
                                path);
        server.on("GET", STATE, FakePortos.json(200, body));
    }

    public void on(String operation, Reply reply) {
        server.on("POST", path("one", operation), reply);
    }

    public void onAt(String path, String operation, Reply reply) {
        server.on("POST", path(path, operation), reply);
    }

    /** One answer after the other; the last one stays. */
    public void on(String operation, Reply... replies) {
        var next = new AtomicInteger();
        server.on(
                "POST",
                path("one", operation),
                _ -> replies[Math.min(next.getAndIncrement(), replies.length - 1)]);
    }

    /** Answers nothing for as long as the caller waits. */
    public void isSilent(String operation) {
        server.on("POST", path("one", operation), _ -> FakePortos.raw(""));
    }

    public FakePortos server() {
        return server;
    }

    public long calls(String operation) {
        return server.asked().stream().filter(one -> one.path().contains(operation)).count();
    }

    public long stateCalls() {
        return server.count("GET", STATE);
    }

    @Override
    public void close() throws IOException {
        connection.close();
        server.close();
    }

    private SuperOfficeSettings settings() {
        SuperOfficePlace place =
                online
                        ? new SuperOfficePlace.Online(
                                new VendorCloud(ServerAddress.parse(server.server())), "Cust12345")
                        : new SuperOfficePlace.Onsite(
                                ServerAddress.parse(server.server() + "/SuperOffice"));
        CallLimits limits = SuperOfficeSettings.personLimits().withCall(CALL_LIMIT);
        return new SuperOfficeSettings(place, LocalizationSettings.of("en")).within(limits, limits);
    }

    private String path(String path, String operation) {
        String start = online ? "/" + path + "/Cust12345" : "/SuperOffice";
        return start + "/api/v1/Agents/" + operation;
    }
}

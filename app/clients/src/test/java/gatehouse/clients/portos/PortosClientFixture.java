package gatehouse.clients.portos;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.testkit.RawServer;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client under test with the server it asks. */
final class PortosClientFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2023-08-04T21:21:12Z");
    static final String ID = "Hq6563mjODIOwNa87Cgi295uNPlKeOqA";
    static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI5OTkifQ.c2lnbmF0dXJl";

    static final String ONE_SESSION =
            """
            {
                "sessionId": "Hq6563mjODIOwNa87Cgi295uNPlKeOqA",
                "identity":
                {
                    "userName": "999",
                    "deviceName": "BackOffice",
                    "envName": "BackOffice",
                    "authenticationType": "Bearer"
                },
                "startedAt": "2023-08-04T21:21:07.66Z",
                "expiresAt": "2023-08-05T09:21:07.66Z",
                "lastAccessAt": "2023-08-04T21:21:11.578Z",
                "_v": 7
            }
            """;

    private final RawServer server;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final PortosClient client;

    /** What is called and must fail. */
    @FunctionalInterface
    interface Act {
        Object run() throws CallException;
    }

    private PortosClientFixture(RawServer server, String prefix, CallLimits limits) {
        this.server = server;
        var settings = new PortosSettings(RawServerAddress.of(server), prefix, "en-GB", limits);
        client = new PortosClient(settings, exchanges::add, InstantSource.fixed(NOW));
    }

    static PortosClientFixture answering(String answer) throws IOException {
        return new PortosClientFixture(RawServer.answering(answer), "/api", CallLimits.standard());
    }

    static PortosClientFixture json(String body) throws IOException {
        return answering(RawServer.json(body));
    }

    static PortosClientFixture under(String prefix, RawServer.Turn turn) throws IOException {
        return new PortosClientFixture(RawServer.of(turn), prefix, CallLimits.standard());
    }

    static PortosClientFixture within(CallLimits limits, RawServer.Turn turn) throws IOException {
        return new PortosClientFixture(RawServer.of(turn), "/api", limits);
    }

    RawServer server() {
        return server;
    }

    PortosClient nobody() {
        return client;
    }

    PortosClient client() {
        return client.as(new PortosCredential.Bearer(TOKEN.toCharArray()));
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The first line of the only request. */
    String line() {
        return request().lines().findFirst().orElseThrow();
    }

    /** The only request. */
    String request() {
        if (server.requests().size() != 1) {
            throw new AssertionError("Requests: " + server.requests());
        }
        return server.requests().getFirst();
    }

    static CallFailure failure(Act act) {
        return thrown(act).failure();
    }

    static CallException thrown(Act act) {
        try {
            throw new AssertionError("It was answered: " + act.run());
        } catch (CallException e) {
            return e;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}

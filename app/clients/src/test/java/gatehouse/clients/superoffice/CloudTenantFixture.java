package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.VendorCloud;
import gatehouse.clients.superoffice.answer.TenantState;
import gatehouse.testkit.RawServer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A tenant of a cloud that is played on loopback: a state API, and a host for the tenant. */
final class CloudTenantFixture implements AutoCloseable {
    static final SuperOfficeCaller TICKET =
            new SuperOfficeCaller(
                    new SuperOfficeCredential.Ticket(SecretText.of("7T:abc==")),
                    SecretText.of("app-1"));

    private final RawServer host;
    private final RawServer cloud;
    private final AtomicReference<String> state = new AtomicReference<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final SuperOfficePlace.Online place;
    private final SuperOfficeClient client;

    CloudTenantFixture(String answer) throws IOException {
        host = RawServer.answering(answer);
        state.set(RawServer.json(running(RawServerAddress.of(host).toString())));
        cloud =
                RawServer.of((_, out) -> {
                    out.write(state.get().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                });
        place =
                new SuperOfficePlace.Online(
                        new VendorCloud(RawServerAddress.of(cloud)), "Cust12345");
        client =
                new SuperOfficeClient(
                        new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH),
                        exchanges::add,
                        InstantSource.fixed(SuperOfficeClientFixture.NOW));
    }

    /** The example of the state API, with the tenant on another host. */
    static String running(String host) {
        return """
        {"ContextIdentifier": "Cust12345", "Endpoint": "%s/Cust12345", "State": "Running",
         "IsRunning": true, "ValidUntil": "2026-02-23T09:52:01.9342965Z",
         "Api": "%s/Cust12345/api", "Version": "Release_11.10_2026.02.24-02"}
        """
                .formatted(host, host);
    }

    CloudTenantFixture telling(String body) {
        state.set(RawServer.json(body));
        return this;
    }

    CloudTenantFixture answering(int status, String body) {
        state.set(RawServer.json(status, body));
        return this;
    }

    TenantState told() throws AgentException {
        return client.tenantState().value();
    }

    ApiAddress api() throws AgentException {
        ApiAddress api = told().api();
        if (api == null) {
            throw new AssertionError("No address.");
        }
        return api;
    }

    RawServer host() {
        return host;
    }

    RawServer cloud() {
        return cloud;
    }

    SuperOfficePlace.Online place() {
        return place;
    }

    SuperOfficeClient client() {
        return client;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    @Override
    public void close() throws IOException {
        client.close();
        host.close();
        cloud.close();
    }
}

package gatehouse.clients.gateway;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.route.ConnectionRoute;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway under test with all it let through. */
public final class GatewayFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final HttpCore core;
    private final Gateway gateway;

    public GatewayFixture(CallLimits limits) {
        core = core(InstantSource.fixed(NOW));
        gateway = new Gateway(core, limits, CertificateTrust.system());
    }

    public GatewayFixture(CertificateTrust trust, InstantSource clock) {
        core = core(clock);
        gateway = new Gateway(core, CallLimits.standard(), trust);
    }

    public GatewayFixture(CertificateTrust trust, ConnectionRoute route, InstantSource clock) {
        core = core(clock);
        gateway = new Gateway(core, CallLimits.standard(), trust, route);
    }

    public GatewayFixture(CertificateCheck certificates, InstantSource clock) {
        core = core(clock);
        gateway =
                new Gateway(
                        core, CallLimits.standard(), certificates, null, ConnectionRoute.DIRECT);
    }

    public static GatewayFixture standard() {
        return new GatewayFixture(CallLimits.standard());
    }

    public Gateway gateway() {
        return gateway;
    }

    public HttpCore core() {
        return core;
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public String text(CallRequest request) throws CallException {
        return gateway.call(
                        request,
                        answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .value();
    }

    /** The failure that the call must end with. */
    public CallFailure failure(CallRequest request) {
        return thrown(request).failure();
    }

    /** The exception that the call must end with. */
    public CallException thrown(CallRequest request) {
        try {
            String text = text(request);
            throw new AssertionError("It was answered: " + text);
        } catch (CallException e) {
            return e;
        }
    }

    @Override
    public void close() {
        gateway.close();
    }

    private HttpCore core(InstantSource clock) {
        return HttpCore.ofOneClient(ClockPair.of(clock), exchanges::add);
    }
}

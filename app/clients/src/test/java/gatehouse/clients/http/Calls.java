package gatehouse.clients.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway under test with all it let through. */
public final class Calls implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final Gateway gateway;

    public Calls(Limits limits) {
        gateway = new Gateway(limits, exchanges::add, InstantSource.fixed(NOW));
    }

    public Calls(Trust trust, InstantSource clock) {
        gateway = new Gateway(Limits.standard(), trust, exchanges::add, clock);
    }

    public Calls(CertificateCheck certificates, InstantSource clock) {
        gateway = new Gateway(Limits.standard(), certificates, exchanges::add, clock);
    }

    public static Calls standard() {
        return new Calls(Limits.standard());
    }

    public Gateway gateway() {
        return gateway;
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public String text(Request request) throws CallException {
        return gateway.call(
                        request,
                        answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .value();
    }

    /** The failure that the call must end with. */
    public CallFailure failure(Request request) {
        return thrown(request).failure();
    }

    /** The exception that the call must end with. */
    public CallException thrown(Request request) {
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
}

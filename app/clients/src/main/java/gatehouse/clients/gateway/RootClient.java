package gatehouse.clients.gateway;

import okhttp3.OkHttpClient;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The HTTP client whose relatives all gateways are. It is made with the first gateway, as a verb
 * that calls nobody does not need its 20 milliseconds.
 */
final class RootClient implements AutoCloseable {
    private final Supplier<OkHttpClient> maker;
    private Optional<OkHttpClient> made = Optional.empty();

    RootClient(Supplier<OkHttpClient> maker) {
        this.maker = maker;
    }

    synchronized OkHttpClient client() {
        OkHttpClient client = made.orElseGet(maker);
        made = Optional.of(client);
        return client;
    }

    /** Those that wait for a call; those of calls under way stay. */
    synchronized void closeIdleConnections() {
        made.ifPresent(client -> client.connectionPool().evictAll());
    }

    /** Cancels what is under way and closes all connections. */
    @Override
    public synchronized void close() {
        made.ifPresent(client -> {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
    }
}

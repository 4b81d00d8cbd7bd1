package gatehouse.bench;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OkHttp that ends sessions, and records and looks at nothing unless it is told to. */
final class BareRevokes implements AutoCloseable {
    private final OkHttpClient client;
    private final PortosPlace portos;
    private final int parallel;
    private final String token;

    /**
     * Signs in.
     *
     * @param parallel how many calls are under way at once
     */
    BareRevokes(PortosPlace portos, int parallel) throws IOException {
        this.client =
                new OkHttpClient.Builder()
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectionPool(new ConnectionPool(parallel, 60, TimeUnit.SECONDS))
                        .build();
        this.portos = portos;
        this.parallel = parallel;
        this.token = BareLogin.token(client, portos);
    }

    /** Sends a DELETE for each session. */
    void end(List<String> ids) throws Exception {
        ParallelRounds.each(ids, parallel, id -> send("DELETE", id, 200));
    }

    /** Reads each session, ends it, and looks whether it is gone: three calls for one. */
    void readEndAndLook(List<String> ids) throws Exception {
        ParallelRounds.each(
                ids,
                parallel,
                id -> {
                    send("GET", id, 200);
                    send("DELETE", id, 200);
                    send("GET", id, 404);
                });
    }

    private void send(String method, String id, int expected) throws IOException {
        Request request =
                new Request.Builder()
                        .url(portos.sessions() + "/" + id)
                        .method(method, null)
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (Response answer = client.newCall(request).execute()) {
            answer.body().bytes();
            if (answer.code() != expected) {
                throw new IOException("The sandbox answers " + answer.code() + " to " + method);
            }
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

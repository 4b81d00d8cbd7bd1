package gatehouse.bench;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** OkHttp asked for the pages that Gatehouse asks for; what comes is thrown away. */
final class BareDownload implements AutoCloseable {
    private static final int PARALLEL = 4;
    private static final int FIRST = 100;
    private static final int BULK = 1000;

    private final ExecutorService senders = Executors.newFixedThreadPool(PARALLEL);
    private final OkHttpClient client =
            new OkHttpClient.Builder()
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .connectionPool(new ConnectionPool(PARALLEL, 60, TimeUnit.SECONDS))
                    .readTimeout(10, TimeUnit.MINUTES)
                    .build();
    private final PortosPlace portos;
    private final String token;

    /** Signs in. */
    BareDownload(PortosPlace portos) throws IOException {
        this.portos = portos;
        this.token = BareLogin.token(client, portos);
    }

    /** Downloads a list of that many sessions; tells how many bytes came. */
    long download(long sessions) throws IOException, InterruptedException, ExecutionException {
        long bytes = page("$take=" + FIRST);
        List<Future<Long>> pages = new ArrayList<>();
        for (long reached = FIRST; reached < sessions; reached += BULK - 1) {
            String part = "$skip=" + (reached - 1) + "&$take=" + BULK;
            pages.add(senders.submit(() -> page(part)));
        }
        for (Future<Long> page : pages) {
            bytes += page.get();
        }
        return bytes;
    }

    /** Downloads one large page; tells how many milliseconds that took. */
    double page(long from) throws IOException {
        long begun = System.nanoTime();
        page("$skip=" + from + "&$take=" + BULK);
        return (System.nanoTime() - begun) / 1e6;
    }

    private long page(String part) throws IOException {
        Request request =
                new Request.Builder()
                        .url(portos.sessions() + "?" + part + "&$sort=startedAt,sessionId")
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (Response answer = client.newCall(request).execute();
                InputStream body = answer.body().byteStream()) {
            if (answer.code() != 200) {
                throw new IOException("The sandbox answers " + answer.code() + " to " + part);
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

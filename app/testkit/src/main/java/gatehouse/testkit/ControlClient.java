package gatehouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Sends orders to the control address of played systems, each on a connection that is asked to
 * close: a kept connection that the other side has closed would fail a test that has nothing to do
 * with it.
 *
 * @param address where the played systems take orders
 * @param secret what they gave out at their start
 */
public record ControlClient(URI address, String secret) {
    /**
     * Sends one order, once.
     *
     * @param body JSON, or an empty text where the order needs none
     * @return the answer, which is JSON
     * @throws AssertionError where the order was not carried out
     */
    public String send(String method, String path, String body) {
        String order = method + " " + address + path;
        try {
            return answer(order, call(method, path, body));
        } catch (IOException failed) {
            throw new UncheckedIOException(order, failed);
        }
    }

    private HttpURLConnection call(String method, String path, String body) throws IOException {
        var call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        call.setRequestMethod(method);
        call.setRequestProperty("Connection", "close");
        call.setRequestProperty("X-Sandbox-Secret", secret);
        call.setRequestProperty("Content-Type", "application/json");
        if (!body.isEmpty()) {
            call.setDoOutput(true);
            try (var out = call.getOutputStream()) {
                out.write(body.getBytes(UTF_8));
            }
        }
        return call;
    }

    private static String answer(String order, HttpURLConnection call) throws IOException {
        int status = call.getResponseCode();
        try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            String told = in == null ? "" : new String(in.readAllBytes(), UTF_8);
            if (status != 200) {
                throw new AssertionError(order + " was answered " + status + " " + told);
            }
            return told;
        }
    }
}

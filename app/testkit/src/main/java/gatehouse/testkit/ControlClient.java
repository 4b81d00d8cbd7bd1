package gatehouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.testkit.SingleCallClient.WireAnswer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * Sends orders to the control address of played systems, each on a connection of its own: a kept
 * connection that the other side has closed would fail a test that has nothing to do with it.
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
        WireAnswer answer = answer(order, method, path, body);
        if (answer.status() != 200) {
            throw new AssertionError(
                    order + " was answered " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    private WireAnswer answer(String order, String method, String path, String body) {
        try {
            return SingleCallClient.send(
                    URI.create(address + path),
                    method,
                    List.of("X-Sandbox-Secret", secret, "Content-Type", "application/json"),
                    body.getBytes(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(order, failed);
        }
    }
}

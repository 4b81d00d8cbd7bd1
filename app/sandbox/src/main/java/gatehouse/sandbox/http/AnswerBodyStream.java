package gatehouse.sandbox.http;

import io.helidon.webserver.http.ServerResponse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Sends a short body whole with its length, and a long one in pieces as it is written, so that a
 * list of a million rows never stands in memory.
 */
final class AnswerBodyStream extends OutputStream {
    private static final int LONGEST_WHOLE = 1 << 20;

    private final ServerResponse response;
    private byte[] held = new byte[1 << 10];
    private int length;
    private @Nullable OutputStream pieces;

    AnswerBodyStream(ServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (length + count > LONGEST_WHOLE) {
            sendHeld();
        }
        if (count > LONGEST_WHOLE) {
            pieces().write(bytes, from, count);
            return;
        }
        hold(bytes, from, count);
    }

    /** Whoever flushes wants to be seen writing, so it goes in pieces from here on. */
    @Override
    public void flush() throws IOException {
        sendHeld();
        pieces().flush();
    }

    @Override
    public void close() throws IOException {
        if (pieces == null) {
            response.send(held, 0, length);
            return;
        }
        sendHeld();
        pieces().close();
    }

    private void hold(byte[] bytes, int from, int count) {
        while (held.length < length + count) {
            held = Arrays.copyOf(held, held.length * 2);
        }
        System.arraycopy(bytes, from, held, length, count);
        length += count;
    }

    private void sendHeld() throws IOException {
        pieces().write(held, 0, length);
        length = 0;
    }

    private OutputStream pieces() {
        if (pieces == null) {
            pieces = response.outputStream();
        }
        return pieces;
    }
}

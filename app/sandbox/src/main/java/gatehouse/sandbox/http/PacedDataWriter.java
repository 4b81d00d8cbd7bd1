package gatehouse.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gatehouse.sandbox.http.WireSettings.Manner;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.webserver.CloseConnectionException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Writes the bytes of answers in the manner of the moment. */
final class PacedDataWriter implements DataWriter {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final DataWriter socket;
    private final Supplier<Manner> manner;
    private final CountDownLatch end;

    /** Silence lasts until the end is told. */
    PacedDataWriter(DataWriter socket, Supplier<Manner> manner, CountDownLatch end) {
        this.socket = socket;
        this.manner = manner;
        this.end = end;
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        switch (manner.get()) {
            case Manner.Paced pace -> {
                pause(pace.begins());
                if (pace.takes().isZero()) {
                    socket.write(buffer);
                } else {
                    drip(buffer.readBytes(), pace.takes());
                }
            }
            case Manner.Silently _ -> throw silence();
            case Manner.AsStranger stranger -> {
                socket.writeNow(BufferData.create(stranger.words().getBytes(ISO_8859_1)));
                throw new CloseConnectionException("a stranger hangs up");
            }
        }
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public void flush() {
        socket.flush();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void drip(byte[] bytes, Duration takes) {
        int head = new String(bytes, ISO_8859_1).indexOf(END_OF_HEAD) + END_OF_HEAD.length();
        int first = head < bytes.length ? head : 0;
        if (first > 0) {
            socket.writeNow(BufferData.create(bytes, 0, first));
        }
        Duration between = takes.dividedBy(bytes.length - first);
        for (int i = first; i < bytes.length; i++) {
            pause(between);
            socket.writeNow(BufferData.create(bytes, i, 1));
        }
    }

    private static void pause(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            AnswerDelays.pause(time);
        } catch (ConnectionDroppedException e) {
            throw new CloseConnectionException("the pause is over", e);
        }
    }

    private CloseConnectionException silence() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new CloseConnectionException("the silence is over");
    }
}

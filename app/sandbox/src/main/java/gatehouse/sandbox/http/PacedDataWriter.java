package gatehouse.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gatehouse.sandbox.http.WireSettings.AnswerDelivery;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.webserver.CloseConnectionException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Writes the bytes of answers at the pace that is asked for. */
final class PacedDataWriter implements DataWriter {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final DataWriter socket;
    private final Supplier<AnswerDelivery> delivery;
    private final CountDownLatch end;

    /** A silent answer ends when the latch is released. */
    PacedDataWriter(DataWriter socket, Supplier<AnswerDelivery> delivery, CountDownLatch end) {
        this.socket = socket;
        this.delivery = delivery;
        this.end = end;
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        switch (delivery.get()) {
            case AnswerDelivery.Paced pace -> {
                pause(pace.delay());
                if (pace.takes().isZero()) {
                    socket.write(buffer);
                } else {
                    drip(buffer.readBytes(), pace.takes());
                }
            }
            case AnswerDelivery.Silent _ -> throw silence();
            case AnswerDelivery.OtherProtocol other -> {
                socket.writeNow(BufferData.create(other.text().getBytes(ISO_8859_1)));
                throw new CloseConnectionException("another protocol hangs up");
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

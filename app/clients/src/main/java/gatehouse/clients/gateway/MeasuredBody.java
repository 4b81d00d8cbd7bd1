package gatehouse.clients.gateway;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.LimitReachedException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** The body of an answer on its way to a reader: counted, cut off when too long, its start kept. */
final class MeasuredBody extends InputStream {
    private final InputStream in;
    private final long limit;
    private final int kept;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private volatile long count;

    /**
     * @param limit of bytes that may be read
     * @param kept how many bytes of its start are kept
     */
    MeasuredBody(InputStream in, long limit, int kept) {
        this.in = in;
        this.limit = limit;
        this.kept = kept;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others only look
    public int read(byte[] into, int from, int length) throws IOException {
        int got = in.read(into, from, length);
        if (got <= 0) {
            return got;
        }
        keep(into, from, got);
        count += got;
        if (count > limit) {
            throw new LimitReachedException(DefectKind.TOO_MANY_BYTES, limit);
        }
        return got;
    }

    /** Reads what the reader left, so that a cut answer is noticed. */
    void finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** Reads on until the start is kept, and not further. */
    void keepStart() throws IOException {
        byte[] dropped = new byte[8 << 10];
        while (count < kept && read(dropped, 0, dropped.length) >= 0) {
            // What is read is kept on its way.
        }
    }

    long count() {
        return count;
    }

    /** Whether more was read than is kept. */
    boolean isCut() {
        return count > kept;
    }

    /** The start of what has been read, as far as it is kept. */
    String start(Charset charset) {
        synchronized (start) {
            return start.toString(charset);
        }
    }

    /** Left to the gateway, which closes the whole answer. */
    @Override
    public void close() {}

    private void keep(byte[] from, int offset, int length) {
        synchronized (start) {
            int room = Math.min(length, kept - start.size());
            if (room > 0) {
                start.write(from, offset, room);
            }
        }
    }
}

package gatehouse.cli.streams;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A stream for results that remembers why it could not be written, as a print stream does not. */
public final class ResultStream extends PrintStream {
    private final RememberingStream raw;
    private final BooleanSupplier isPipe;

    /**
     * @param isPipe whether the stream leads into another program
     */
    public ResultStream(OutputStream out, Charset charset, BooleanSupplier isPipe) {
        this(new RememberingStream(new BufferedOutputStream(out)), charset, isPipe);
    }

    private ResultStream(RememberingStream raw, Charset charset, BooleanSupplier isPipe) {
        super(raw, false, charset);
        this.raw = raw;
        this.isPipe = isPipe;
    }

    /** Why something could not be written; empty where everything was. */
    public Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(raw.failure);
    }

    /** Whether the program behind a pipe no longer reads, as {@code head} does when it is done. */
    public boolean isClosedPipe() {
        return failure().isPresent() && (isPipe.getAsBoolean() || saysPipe(failure().get()));
    }

    private static boolean saysPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Passes bytes on in blocks, and remembers the first failure. */
    private static final class RememberingStream extends FilterOutputStream {
        private @Nullable IOException failure;

        RememberingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                throw remembered(failed);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException failed) {
                throw remembered(failed);
            }
        }

        private IOException remembered(IOException failed) {
            failure = failure == null ? failed : failure;
            return failed;
        }
    }
}

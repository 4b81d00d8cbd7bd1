package gatehouse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Takes nothing, like a file on a full disk. */
final class FullDiskOutput extends ByteArrayOutputStream {
    @Override
    public void flush() throws IOException {
        throw new IOException("No space left on device");
    }
}

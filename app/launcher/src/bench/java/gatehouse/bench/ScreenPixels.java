package gatehouse.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What is on a screen of Xvfb, read from the file that is its memory: whatever draws there does not
 * notice. Xvfb describes the file as an X window dump, whose header has words of four bytes.
 */
final class ScreenPixels {
    private static final int HEADER_SIZE = 0;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_BYTES = 12;

    /** Between list of places and detail; as many pixels of text as a short word has. */
    private static final int LEFT = 400;

    private static final int RIGHT = 1000;
    private static final int TEXT = 8;

    private final IntBuffer pixels;
    private final int lineLength;

    private ScreenPixels(IntBuffer pixels, int lineLength) {
        this.pixels = pixels;
        this.lineLength = lineLength;
    }

    /** The screen that Xvfb keeps in a file. */
    static ScreenPixels of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            IntBuffer header = memory.asIntBuffer();
            int start = header.get(HEADER_SIZE) + header.get(COLOURS) * COLOUR_BYTES;
            IntBuffer pixels =
                    memory.position(start).slice().order(ByteOrder.nativeOrder()).asIntBuffer();
            return new ScreenPixels(pixels, header.get(BYTES_PER_LINE) / Integer.BYTES);
        }
    }

    /** Which part of the lines between two heights has text, in percent. */
    int written(int top, int bottom) {
        int lines = 0;
        for (int line = top; line < bottom; line++) {
            lines += isWritten(line) ? 1 : 0;
        }
        return lines * 100 / (bottom - top);
    }

    private boolean isWritten(int line) {
        int start = line * lineLength;
        int background = pixels.get(start + LEFT);
        int different = 0;
        for (int at = start + LEFT; at < start + RIGHT && different < TEXT; at++) {
            different += pixels.get(at) == background ? 0 : 1;
        }
        return different == TEXT;
    }
}

package gatehouse.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts PNG files of several sizes into one file, as Windows and macOS want an icon. */
final class IconFile {
    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final Map<Integer, String> MAC =
            Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");

    private IconFile() {}

    /**
     * Writes {@code gatehouse.ico}.
     *
     * @param pictures the folder with {@code gatehouse-SIZE.png}
     */
    static Path writeIco(Path pictures, Path folder) throws IOException {
        var files = new LinkedHashMap<Integer, byte[]>();
        for (int size : WINDOWS) {
            files.put(size, picture(pictures, size));
        }
        int begin = 6 + 16 * files.size();
        ByteBuffer ico = buffer(begin, files).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) files.size());
        int offset = begin;
        for (Map.Entry<Integer, byte[]> file : files.entrySet()) {
            // A size of 256 is written as 0; one plane, 32 bits a pixel.
            byte size = (byte) (int) file.getKey();
            ico.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            ico.putInt(file.getValue().length).putInt(offset);
            offset += file.getValue().length;
        }
        files.values().forEach(ico::put);
        return Files.write(folder.resolve("gatehouse.ico"), ico.array());
    }

    /**
     * Writes {@code gatehouse.icns}.
     *
     * @param pictures the folder with {@code gatehouse-SIZE.png}
     */
    static Path writeIcns(Path pictures, Path folder) throws IOException {
        var files = new LinkedHashMap<Integer, byte[]>();
        for (int size : MAC.keySet().stream().sorted().toList()) {
            files.put(size, picture(pictures, size));
        }
        ByteBuffer icns = buffer(8 + 8 * files.size(), files);
        icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(icns.capacity());
        files.forEach((size, bytes) ->
                icns.put(MAC.get(size).getBytes(StandardCharsets.US_ASCII))
                        .putInt(8 + bytes.length)
                        .put(bytes));
        return Files.write(folder.resolve("gatehouse.icns"), icns.array());
    }

    private static byte[] picture(Path pictures, int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("gatehouse-" + size + ".png"));
    }

    private static ByteBuffer buffer(int around, Map<Integer, byte[]> files) {
        return ByteBuffer.allocate(
                around + files.values().stream().mapToInt(bytes -> bytes.length).sum());
    }
}

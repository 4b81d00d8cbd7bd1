package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The icon as Windows and macOS read it. */
final class IconFileTest {
    private static final Path PICTURES =
            Path.of("../../styles/src/main/resources/gatehouse/styles/icon");

    @TempDir private Path folder;

    @Test
    void the_file_for_windows_leads_to_each_picture() throws IOException {
        byte[] ico = Files.readAllBytes(IconFile.writeIco(PICTURES, folder));
        ByteBuffer entries = ByteBuffer.wrap(ico).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(entries.getShort(2)).as("an icon").isEqualTo((short) 1);
        int[] sizes = {16, 24, 32, 48, 64, 128, 256};
        assertThat(entries.getShort(4)).isEqualTo((short) sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            int length = entries.getInt(6 + 16 * i + 8);
            int offset = entries.getInt(6 + 16 * i + 12);
            assertThat(Arrays.copyOfRange(ico, offset, offset + length))
                    .isEqualTo(picture(sizes[i]));
        }
    }

    @Test
    void the_file_for_macos_has_each_picture_behind_its_type() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(Files.readAllBytes(IconFile.writeIcns(PICTURES, folder)));

        assertThat(icns.getInt(4)).as("its own length").isEqualTo(icns.capacity());
        int offset = 8;
        for (int size : new int[] {16, 32, 64, 128, 256, 512}) {
            int length = icns.getInt(offset + 4);
            assertThat(Arrays.copyOfRange(icns.array(), offset + 8, offset + length))
                    .isEqualTo(picture(size));
            offset += length;
        }
        assertThat(offset).isEqualTo(icns.capacity());
    }

    private static byte[] picture(int size) throws IOException {
        return Files.readAllBytes(PICTURES.resolve("gatehouse-" + size + ".png"));
    }
}

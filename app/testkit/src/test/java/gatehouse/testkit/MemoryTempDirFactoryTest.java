package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class MemoryTempDirFactoryTest {
    @TempDir Path folder;

    @Test
    void the_folders_of_tests_are_in_memory_where_there_is_room() throws IOException {
        assertThat(folder.startsWith(MemoryTempDirFactory.MEMORY))
                .isEqualTo(MemoryTempDirFactory.hasRoom());
    }
}

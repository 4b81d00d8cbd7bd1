package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

class FileMessagesTest {
    @Test
    void a_sentence_is_more_than_a_path() {
        assertThat(told(new NoSuchFileException("/a/b")))
                .isEqualTo("/a/b: there is no such file or folder.");
        assertThat(told(new AccessDeniedException("/a/b"))).isEqualTo("/a/b: access is denied.");
        assertThat(told(new FileAlreadyExistsException("/a/b")))
                .isEqualTo("/a/b: something that is no folder is in the way.");
        assertThat(told(new FileSystemException("/a/b", null, "Read-only file system")))
                .isEqualTo("/a/b: Read-only file system.");
        assertThat(told(new FileSystemException("/a/b")))
                .isEqualTo("/a/b: the file system refused.");
        assertThat(told(new IOException("The disk is full."))).isEqualTo("The disk is full.");
    }

    private static String told(IOException failed) {
        return ((WorkFailure.Storage) WorkFailure.of(failed)).why();
    }
}

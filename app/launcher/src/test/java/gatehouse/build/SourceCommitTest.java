package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which commit the build says the program is made from. */
final class SourceCommitTest {
    @TempDir private Path folder;

    @Test
    void outside_a_working_tree_the_commit_is_unknown() throws IOException {
        assertThat(SourceCommit.of(folder)).isEqualTo("unknown");
    }

    @Test
    void a_commit_is_told_whole() throws Exception {
        makeCommit();

        assertThat(SourceCommit.of(folder)).matches("[0-9a-f]{40}");
    }

    @Test
    void a_changed_file_is_told() throws Exception {
        makeCommit();
        Files.writeString(folder.resolve("file"), "changed");

        assertThat(SourceCommit.of(folder)).matches("[0-9a-f]{40}-modified");
    }

    private void makeCommit() throws Exception {
        Files.writeString(folder.resolve("file"), "first");
        git("init");
        git("add", "file");
        git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-m", "First");
    }

    private void git(String... words) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            assertThat(process.start().waitFor()).isZero();
        } catch (IOException withoutGit) {
            assumeTrue(false, "No Git here");
        }
    }
}

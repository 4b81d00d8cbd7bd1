package gatehouse.console.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the program knows about itself. */
final class ProgramFactsTest {
    @TempDir private Path runtime;

    @Test
    void the_commit_is_what_the_build_wrote_into_the_runtime() throws IOException {
        release("JAVA_VERSION=\"25\"\nGATEHOUSE_COMMIT=\"4f2a-modified\"\n");

        assertThat(ProgramFacts.commit(runtime)).isEqualTo("4f2a-modified");
    }

    @Test
    void the_commit_is_unknown_in_a_runtime_of_somebody_else() throws IOException {
        release("JAVA_VERSION=\"25\"\nSOURCE=\".:git:0d1e2f\"\n");

        assertThat(ProgramFacts.commit(runtime)).isEqualTo("unknown");
    }

    @Test
    void the_commit_is_unknown_where_the_runtime_says_nothing() {
        assertThat(ProgramFacts.commit(runtime)).isEqualTo("unknown");
    }

    @Test
    void java_is_the_one_that_runs() {
        assertThat(ProgramFacts.ofThisRun().java()).startsWith(Runtime.version().toString());
    }

    private void release(String text) throws IOException {
        Files.writeString(runtime.resolve("release"), text);
    }
}

package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

class HomeFileTest {
    @TempDir Path folder;
    private Path path;
    private HomeFile file;

    @BeforeEach
    void start() {
        path = folder.resolve("kept.json");
        file = new HomeFile(HomeFolder.of(folder), path);
    }

    @Test
    void a_file_that_is_not_there_is_null() throws IOException {
        assertThat(file.read()).isNull();
    }

    @Test
    void what_was_written_is_read() throws IOException {
        file.write("one".getBytes(UTF_8));
        file.write("two".getBytes(UTF_8));

        assertThat(file.read()).asString(UTF_8).isEqualTo("two");
        assertThat(names()).containsExactly("kept.json");
    }

    @Test
    void a_reader_never_sees_half_of_it() throws IOException {
        file.write(filled((byte) 0));
        var writing =
                CompletableFuture.runAsync(() -> {
                    for (byte version = 1; version < 60; version++) {
                        write(filled(version));
                    }
                });
        while (!writing.isDone()) {
            byte[] seen = file.read();
            assertThat(seen).isEqualTo(filled(seen[0]));
        }
        writing.join();
    }

    @Test
    void a_write_that_fails_leaves_what_was_there_and_nothing_else() throws IOException {
        Files.createDirectory(path);
        Files.writeString(path.resolve("in-the-way"), "old");

        assertThatThrownBy(() -> file.write("new".getBytes(UTF_8))).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("kept.json");
        assertThat(path.resolve("in-the-way")).hasContent("old");
    }

    @Test
    void an_interrupt_does_not_stop_a_write() throws IOException {
        Thread.currentThread().interrupt();
        file.write("whole".getBytes(UTF_8));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(path).hasContent("whole");
    }

    @Test
    void the_next_one_waits_until_the_work_is_done() throws IOException {
        var order = new StringBuffer();
        CompletableFuture<Void> second =
                file.exclusively(() -> {
                    var waiting =
                            CompletableFuture.runAsync(
                                    () -> exclusively(() -> order.append("second")));
                    order.append("first ");
                    return waiting;
                });
        second.join();

        assertThat(order).hasToString("first second");
    }

    /** The processor is for whoever is waited for. */
    @Test
    void one_that_is_interrupted_while_it_waits_rests_as_well_and_does_its_work() throws Exception {
        var kept = new AtomicBoolean();
        Thread waiting =
                file.exclusively(() -> {
                    Thread second =
                            Thread.ofPlatform()
                                    .start(() -> {
                                        exclusively(() -> kept);
                                        kept.set(Thread.interrupted());
                                    });
                    StateWaiter.waits(second);
                    second.interrupt();
                    StateWaiter.holds("it rests again", () -> !second.isInterrupted());
                    return second;
                });
        waiting.join();

        assertThat(kept).isTrue();
    }

    private void exclusively(HomeFile.LockedWork<?> work) {
        try {
            new HomeFile(HomeFolder.of(folder), path).exclusively(work);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(byte[] content) {
        try {
            file.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] filled(byte version) {
        byte[] content = new byte[200_000];
        Arrays.fill(content, version);
        return content;
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList().stream();
        }
    }
}

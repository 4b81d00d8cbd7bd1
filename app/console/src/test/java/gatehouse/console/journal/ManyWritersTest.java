package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.records.HeadNote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@Timeout(120)
class ManyWritersTest {
    @TempDir Path folder;

    @Test
    void two_journals_and_many_threads_make_one_chain() throws Exception {
        try (var window = journal();
                var terminal = journal();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Callable<Long>>();
            for (int n = 0; n < 40; n++) {
                Journal journal = n % 2 == 0 ? window : terminal;
                acts.add(() -> act(journal));
            }
            var ids = new ArrayList<Long>();
            for (var done : threads.invokeAll(acts)) {
                ids.add(done.get());
            }
            assertThat(ids).doesNotHaveDuplicates();
            assertIntact(terminal, 40);
            assertThat(window.unfinished()).isEmpty();
        }
    }

    @Test
    void the_last_record_of_many_threads_is_noted() throws Exception {
        try (var journal = journal();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> acts = Collections.nCopies(30, () -> act(journal));
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
            JournalFiles files = JournalFiles.current(HomeFolder.of(folder));
            HeadNote noted = HeadNote.read(files.headFile().read(), files.seals());
            assertThat(noted).extracting(HeadNote::number).isEqualTo(60L);
        }
    }

    @Test
    void what_was_begun_outlives_a_kill() throws Exception {
        Process child = start("begin");
        String id = line(child);
        child.destroyForcibly();
        child.waitFor();

        try (var journal = journal()) {
            assertThat(journal.unfinished())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.id()).hasToString(id))
                    .satisfies(
                            entry -> assertThat(entry.outcome()).isEqualTo(JournalOutcome.UNKNOWN));
            assertIntact(journal, 1);
            act(journal);
            assertIntact(journal, 2);
        }
    }

    @Test
    void a_kill_in_the_middle_of_writing_leaves_a_whole_chain() throws Exception {
        Process child = start("go on");
        String last = line(child);
        for (int n = 0; n < 20; n++) {
            last = line(child);
        }
        child.destroyForcibly();
        child.waitFor();

        try (var journal = journal()) {
            assertThat(journal.verify()).isInstanceOf(Intact.class);
            assertThat(journal.list(JournalFilter.ALL, 1).getFirst().id())
                    .isGreaterThanOrEqualTo(Long.parseLong(last));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no env command")
    void a_killed_process_leaves_no_library_of_the_driver_in_the_temporary_folder()
            throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process child = start("wait", "env", "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + temporary);
        line(child);
        child.destroyForcibly();
        child.waitFor();

        try (var left = Files.walk(temporary)) {
            assertThat(left.filter(file -> file.toString().contains("sqlite"))).isEmpty();
        }
    }

    @Test
    void two_processes_make_one_chain() throws Exception {
        Process child = start("go on");
        line(child);
        try (var journal = journal()) {
            for (int n = 0; n < 10; n++) {
                act(journal);
                assertThat(journal.verify()).isInstanceOf(Intact.class);
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        try (var journal = journal()) {
            assertThat(journal.verify()).isInstanceOf(Intact.class);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no limit on the size of files")
    void a_full_disk_refuses_to_begin_and_leaves_a_whole_chain() throws Exception {
        Process child = start("fill", "sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh");
        assertThat(line(child)).startsWith("JournalException: The journal " + folder);
        child.waitFor();

        try (var journal = journal()) {
            assertThat(journal.verify()).isInstanceOf(Intact.class);
            assertThat(journal.list(JournalFilter.ALL, 1)).hasSize(1);
        }
    }

    /**
     * Another Gatehouse: begins one act and waits, or goes on until it is killed, or until the disk
     * is full.
     */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            var journal = new Journal(HomeFolder.of(Path.of(args[0])));
            if (args[1].equals("fill")) {
                fill(journal);
                return;
            }
            do {
                System.out.println(journal.begin(revoke("from the child")).id());
            } while (args[1].equals("go on"));
            System.in.read();
        }

        private static void fill(Journal journal) throws IOException {
            try {
                for (int n = 0; n < 100; n++) {
                    journal.begin(revoke("x".repeat(500_000)));
                }
            } catch (JournalException e) {
                System.out.println("JournalException: " + e.getMessage());
            }
        }
    }

    private Process start(String what, String... shell) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(shell));
        command.addAll(
                List.of(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        what));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String line(Process child) throws IOException {
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).isNotNull();
        return line;
    }

    private static long act(Journal journal) throws IOException {
        long id = journal.begin(revoke("stuck")).id();
        journal.complete(id, completion(JournalOutcome.REVOKED, 204, ""));
        return id;
    }

    private static void assertIntact(Journal journal, long entries) throws IOException {
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(entries));
    }

    private Journal journal() {
        return new Journal(HomeFolder.of(folder));
    }
}

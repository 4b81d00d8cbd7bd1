package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Intact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(120)
class RetentionWritersTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;

    @Test
    void others_write_and_verify_while_old_entries_are_removed() throws Exception {
        var isOver = new AtomicBoolean();
        try (var window = journal();
                var terminal = journal();
                var checker = journal();
                var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            act(window, AT);
            Future<Integer> written = threads.submit(() -> write(window, isOver));
            Future<Integer> checked = threads.submit(() -> check(checker, isOver));
            long removed;
            try {
                removed = removeDayByDay(terminal);
            } finally {
                isOver.set(true);
            }

            assertThat(written.get()).isPositive();
            assertThat(checked.get()).isPositive();
            assertThat(removed).isGreaterThan(40);
            assertThat(window.unfinished()).isEmpty();
            assertThat(journal().verify()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 17})
    void a_kill_in_the_middle_of_removing_leaves_a_whole_chain(int removals) throws Exception {
        Process child = start();
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (int n = 0; n < removals; n++) {
                assertThat(lines.readLine()).isEqualTo("removed 1");
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }

        try (var journal = journal()) {
            assertThat(journal.verify()).isInstanceOf(Intact.class);
            act(journal, AT);
            assertThat(journal.retain(AT.plus(DAY).plus(DAY), "jana", DAY, Set.of()).removed())
                    .isPositive();
            assertThat(journal.verify()).isInstanceOf(Intact.class);
        }
    }

    /** Another Gatehouse that writes and removes until it is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            var journal = new Journal(HomeFolder.of(Path.of(args[0])));
            journal.begin(SampleActs.at(AT, SampleActs.SESSION, "open"));
            while (true) {
                act(journal, AT);
                // The removal itself is of another day, so it stays.
                Instant now = AT.plus(DAY).plus(DAY);
                System.out.println(
                        "removed " + journal.retain(now, "jana", DAY, Set.of()).removed());
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void an_open_journal_goes_on_after_another_has_removed_entries() throws IOException {
        try (var window = journal();
                var terminal = journal()) {
            act(window, AT);
            long open = window.begin(SampleActs.at(AT, SampleActs.SESSION, "open")).id();
            terminal.retain(AT.plus(DAY).plus(DAY), "jana", DAY, Set.of());

            window.complete(open, ended(AT));
            act(window, AT);

            assertThat(window.verify()).isInstanceOf(Intact.class);
        }
    }

    private static long removeDayByDay(Journal journal) throws IOException {
        long removed = 0;
        for (int day = 1; day <= 40; day++) {
            act(journal, AT.plus(DAY.multipliedBy(day)));
            Instant later = AT.plus(DAY.multipliedBy(day + 2));
            removed += journal.retain(later, "jana", DAY, Set.of()).removed();
        }
        return removed;
    }

    private static int write(Journal journal, AtomicBoolean isOver) throws IOException {
        int written = 0;
        while (!isOver.get()) {
            act(journal, AT);
            written++;
        }
        return written;
    }

    private static int check(Journal journal, AtomicBoolean isOver) throws IOException {
        int checked = 0;
        while (!isOver.get()) {
            assertThat(journal.verify()).isInstanceOf(Intact.class);
            assertThat(journal.entriesOfRun("run-1"))
                    .filteredOn(entry -> entry.outcome() == JournalOutcome.UNKNOWN)
                    .as("acts under way")
                    .hasSizeLessThan(3);
            checked++;
        }
        return checked;
    }

    private static void act(Journal journal, Instant at) throws IOException {
        long id = journal.begin(SampleActs.at(at, SampleActs.SESSION, "stuck")).id();
        journal.complete(id, ended(at));
    }

    private static ActCompletion ended(Instant at) {
        return new ActCompletion(at, JournalOutcome.REVOKED, 204, 41, 1, List.of(), "", Map.of());
    }

    private Journal journal() {
        return new Journal(HomeFolder.of(folder));
    }
}

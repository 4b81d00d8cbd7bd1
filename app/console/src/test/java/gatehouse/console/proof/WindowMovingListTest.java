package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.sessions.reading.SessionListReading;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Sessions begin and end while the pages of the list are read. */
@Timeout(600)
class WindowMovingListTest {
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    @TempDir static Path folder;
    private static Journal journal;
    private static PortosPlayground portos;

    @BeforeAll
    static void open() {
        journal = new Journal(HomeFolder.of(folder.resolve("home")));
        portos = new PortosPlayground(1130);
    }

    @AfterAll
    static void close() throws IOException {
        portos.close();
        journal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "path-prefix, both",
        "take-max, cap-25",
        "take-max, reject-over-25",
        "take-default, 25",
        "page-count, total",
        "date-form, seven-digits",
        "times, null",
        "sort-keys, none",
        "list-access, own-only",
        "takeover, listed-expired"
    })
    void every_session_that_lives_through_the_whole_reading_is_listed_once(String point, String way)
            throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            portos.as(Map.of("portos." + point, way));
            var turmoil = new Turmoil(new Random(seed));

            Held held = read(_ -> turmoil.strike());

            assertThat(held.read().isComplete()).as(held.read().progress().toString()).isTrue();
            held.againstTheTruth(turmoil.begun);
        }
    }

    @ParameterizedTest
    @CsvSource({"path-prefix, both", "take-max, cap-25", "list-access, own-only"})
    void also_where_they_come_and_go_all_the_time(String point, String way) throws Exception {
        portos.as(Map.of("portos." + point, way));
        var turmoil = new Turmoil(new Random(4));
        var over = new AtomicBoolean();
        Thread restless =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!over.get()) {
                                turmoil.strike();
                                LockSupport.parkNanos(A_MOMENT.toNanos());
                            }
                        });
        try {
            read(_ -> {}).againstTheTruth(turmoil.begun);
        } finally {
            over.set(true);
            restless.join();
        }
    }

    private static Held read(Consumer<SessionListReading> progress) throws Exception {
        try (var window = new WindowlessConsole(portos, journal, CallLimits.standard())) {
            Set<String> before = new HashSet<>(portos.control.alive());
            window.signIn(ProofCaller.ADMIN);
            Set<String> first = portos.control.alive();
            SessionListReading read = window.sessions.read(progress);
            Set<String> after = portos.control.alive();
            var own = new TreeSet<>(first);
            own.removeAll(before);
            return new Held(read, first, after, own);
        }
    }

    /** A reading, who lived before it and who lives after it. */
    private record Held(
            SessionListReading read, Set<String> before, Set<String> after, Set<String> own) {
        void againstTheTruth(Set<String> begun) {
            Set<String> listed = WindowlessConsole.ids(read);
            own.removeAll(begun);
            var livedThrough = new TreeSet<>(portos.offered(before, ProofCaller.ADMIN, own));
            livedThrough.retainAll(after);

            if (read.isComplete()) {
                assertThat(listed).containsAll(livedThrough);
            }
            listed.removeAll(before);
            listed.removeAll(begun);
            assertThat(listed).as("sessions that never were").isEmpty();
            assertThat(portos.control.violations()).isEmpty();
        }
    }

    /** Ends a few sessions anywhere in the list and begins a few others at its end. */
    private static final class Turmoil {
        private final Random random;
        private final List<String> alive = new ArrayList<>(portos.control.alive());
        private final Set<String> begun = Collections.synchronizedSet(new HashSet<>());

        Turmoil(Random random) {
            this.random = random;
        }

        synchronized void strike() {
            for (int i = random.nextInt(3); i > 0; i--) {
                portos.control.end(alive.remove(random.nextInt(alive.size())));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                portos.pass(Duration.ofMillis(1));
                begun.add(portos.begin("112", "BackOffice-Brno"));
            }
        }
    }
}

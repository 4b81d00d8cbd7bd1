package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import gatehouse.clients.http.Limits;
import gatehouse.clients.portos.PortosClient;
import gatehouse.console.sessions.SessionReader;
import gatehouse.console.sessions.SessionReading;
import gatehouse.console.work.Repeats;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same list and the same end of a session, signed with an API key (contract: Portos 6.2). */
@Execution(CONCURRENT)
class KeyTest {
    private static PlayedPortos portos;

    @BeforeAll
    static void open() {
        portos = new PlayedPortos(130);
    }

    @AfterAll
    static void close() {
        portos.close();
    }

    @TestFactory
    @Execution(SAME_THREAD)
    Stream<DynamicTest> a_key_lists_reads_and_ends_under_each_reading() {
        Stream<Map<String, String>> mixtures =
                IntStream.range(0, 60).mapToObj(number -> portos.control.table().mixture(number));
        return Stream.concat(
                        portos.control.table().alone(),
                        Stream.concat(portos.control.table().together(), mixtures))
                .map(readings ->
                        DynamicTest.dynamicTest(readings.toString(), () -> goesWell(readings)));
    }

    private static void goesWell(Map<String, String> readings) throws Exception {
        portos.as(readings);
        String target = portos.begin("999", "BackOffice");
        String twin = portos.begin("999", "BackOffice");
        var mine = Set.of(target, twin);
        var repeats = new Repeats(portos.pause(), portos.clock, new SplittableRandom(1));
        try (var nobody =
                new PortosClient(portos.settings(Limits.standard()), _ -> {}, portos.clock)) {
            PortosClient client = nobody.as(portos.key());
            var reader = new SessionReader(client::sessions, repeats, 4, portos.clock);
            Set<String> before = portos.control.alive();

            SessionReading read = reader.read(_ -> {});

            var livedThrough = new TreeSet<>(portos.offered(before, Caller.ADMIN, mine));
            livedThrough.retainAll(portos.control.alive());
            if (read.isComplete()) {
                assertThat(Window.ids(read)).containsAll(livedThrough);
            }
            assertThat(repeats.read(() -> client.session(target)).sessionId()).isEqualTo(target);
            assertThat(repeats.write(() -> client.delete(target)).status()).isIn(200, 202, 204);
            portos.pass(Duration.ofSeconds(1));
            assertThat(portos.control.alive()).doesNotContain(target).contains(twin);
            assertThat(portos.control.violations()).isEmpty();
        }
    }
}

package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Sessions begin and end while the terminal reads the list. */
@Timeout(300)
class TerminalMovingListTest {
    private static final Duration A_MOMENT = Duration.ofMillis(5);

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({"path-prefix, api", "take-max, cap-25", "take-max, reject-over-25"})
    void every_session_that_lives_through_the_whole_reading_is_listed_once(String point, String way)
            throws InterruptedException {
        try (var shop = new ReadShop(home, 530)) {
            shop.as(Map.of("portos." + point, way));
            Set<String> before = shop.alive();
            var over = new AtomicBoolean();
            Thread restless = Thread.ofVirtual().start(() -> comeAndGo(shop, before, over));

            RunResult ran = shop.shop.run("sessions", "list", "-e", shop.environment());

            over.set(true);
            restless.join();
            var livedThrough = new TreeSet<>(before);
            livedThrough.retainAll(shop.alive());
            JsonNode list = ran.json();
            List<String> listed = list.path("sessions").findValuesAsString("sessionId");
            assertThat(listed).doesNotHaveDuplicates();
            assertThat(ran.exit()).isEqualTo(list.path("complete").asBoolean() ? 0 : 3);
            if (list.path("complete").asBoolean()) {
                assertThat(listed).containsAll(livedThrough);
            }
            assertThat(shop.shop.violations()).isEmpty();
        }
    }

    private static void comeAndGo(ReadShop shop, Set<String> before, AtomicBoolean over) {
        var alive = new ArrayList<>(before);
        for (int i = 0; !over.get() && i < alive.size(); i += 7) {
            shop.shop.end(alive.get(i));
            shop.clock.pass(Duration.ofMillis(1));
            shop.begin("112", "BackOffice");
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }
}

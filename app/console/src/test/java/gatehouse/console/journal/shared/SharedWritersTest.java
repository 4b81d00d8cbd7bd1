package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.VerificationResult;
import gatehouse.testkit.PostgresServer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many computers at once, and servers that go away in the middle. */
final class SharedWritersTest {
    private static final String CUT =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jana'"
                    + " AND datname = current_database()";

    @TempDir Path folder;

    @Test
    void no_entry_is_lost_or_doubled_by_connections_that_are_cut_in_the_middle_of_a_commit()
            throws Exception {
        PostgresServer server = PostgresServer.shared();
        String database = newJournal(server);
        try (JournalComputer computer = opened(server, database, "one")) {
            var over = new AtomicBoolean();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> cutting =
                        other.submit(() -> {
                            while (!over.get()) {
                                server.run(database, CUT);
                            }
                            return over;
                        });
                try {
                    acts(computer, "one", 60);
                } finally {
                    over.set(true);
                }
                cutting.get();
            }
            computer.shared.deliverAll();

            assertThat(intact(computer)).isEqualTo(60);
            assertThat(reasons(computer)).containsExactlyInAnyOrderElementsOf(expected("one", 60));
        }
    }

    @Test
    void two_computers_at_once_wait_for_each_other_and_neither_is_refused() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String database = newJournal(server);
        var work = new ArrayList<Callable<Boolean>>();
        for (String home : List.of("one", "other")) {
            work.add(() -> {
                try (JournalComputer computer = opened(server, database, home)) {
                    acts(computer, home, 20);
                }
                return true;
            });
        }
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : all.invokeAll(work)) {
                assertThat(one.get()).isTrue();
            }
        }
        try (JournalComputer computer = opened(server, database, "looks")) {
            assertThat(intact(computer)).isEqualTo(40);
            assertThat(entries(computer))
                    .allMatch(entry -> entry.act().others().get("buffered").equals("false"));
        }
    }

    @Test
    @Tag("nightly")
    void eight_computers_write_two_thousand_entries_into_one_chain() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String database = newJournal(server);
        var work = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 8; number++) {
            String home = "home-" + number;
            work.add(() -> {
                try (JournalComputer computer = opened(server, database, home)) {
                    acts(computer, home, 250);
                }
                return true;
            });
        }
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : all.invokeAll(work)) {
                assertThat(one.get()).isTrue();
            }
        }
        try (JournalComputer computer = opened(server, database, "looks")) {
            assertThat(intact(computer)).isEqualTo(2_000);
            assertThat(new HashSet<>(reasons(computer))).hasSize(2_000);
        }
    }

    @Test
    @Tag("nightly")
    void what_was_done_while_the_server_was_stopped_is_delivered_once_it_is_started_again()
            throws Exception {
        Path data = folder.resolve("data");
        String database;
        int port;
        JournalComputer computer;
        try (PostgresServer server = PostgresServer.start(data, 0)) {
            database = newJournal(server);
            port = server.port();
            computer = opened(server, database, "one");
            acts(computer, "before", 20);
        }
        try (computer) {
            acts(computer, "meanwhile", 20);
            assertThat(computer.shared.delivery().orElseThrow().waiting()).isEqualTo(20);
            try (PostgresServer again = PostgresServer.start(data, port)) {
                computer.shared.deliverAll();
                acts(computer, "after", 20);

                assertThat(again.port()).isEqualTo(port);
                assertThat(intact(computer)).isEqualTo(60);
                assertThat(entries(computer))
                        .filteredOn(entry -> entry.act().others().get("buffered").equals("true"))
                        .hasSize(20)
                        .allMatch(entry -> entry.act().reason().text().startsWith("meanwhile"));
            }
        }
    }

    private static void acts(JournalComputer computer, String name, int count)
            throws JournalException {
        for (int number = 0; number < count; number++) {
            computer.act(JournalComputer.TEST, "session-of-" + name, name + number);
        }
    }

    private static List<String> expected(String name, int count) {
        var expected = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            expected.add(name + number);
        }
        return expected;
    }

    private static List<String> reasons(JournalComputer computer) throws JournalException {
        return entries(computer).stream().map(entry -> entry.act().reason().text()).toList();
    }

    private static List<JournalEntry> entries(JournalComputer computer) throws JournalException {
        return computer.shared.list(JournalFilter.ALL, 9_999);
    }

    private static long intact(JournalComputer computer) throws JournalException {
        VerificationResult result = computer.shared.verify();
        assertThat(result).isInstanceOf(VerificationResult.Intact.class);
        return ((VerificationResult.Intact) result).entries();
    }

    private static String newJournal(PostgresServer server) throws Exception {
        String database = server.newDatabase();
        server.newRole("jana");
        server.renew(database, SharedSchema.SCHEMA, SharedSchema.script());
        server.run(database, "GRANT gatehouse_operator TO jana");
        return database;
    }

    private JournalComputer opened(PostgresServer server, String database, String home) {
        return new JournalComputer(
                folder.resolve(home),
                "postgresql://jana@127.0.0.1:%d/%s".formatted(server.port(), database));
    }
}

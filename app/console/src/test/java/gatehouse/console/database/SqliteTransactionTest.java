package gatehouse.console.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Who writes a database waits for who else does, in a way that hinders nobody. */
@Timeout(120)
final class SqliteTransactionTest {
    private static final int ACTS = 20;

    /** As long as a disk takes for a commit. */
    private static final Duration MOMENT = Duration.ofMillis(3);

    @TempDir Path folder;
    private final List<Connection> opened = new ArrayList<>();

    @BeforeEach
    void makeTable() throws Exception {
        execute(open(), "CREATE TABLE line (number INTEGER PRIMARY KEY)");
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
    }

    /** As a run of many sessions does it in one program, while a person acts in another. */
    @Test
    void nobody_is_refused_because_another_writes_all_the_time() throws Exception {
        Connection run = open();
        Connection person = open();
        var isOver = new AtomicBoolean();
        var byRun = new AtomicInteger();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Future<?> writing =
                    threads.submit(() -> {
                        while (!isOver.get()) {
                            addLine(run, MOMENT);
                            byRun.incrementAndGet();
                        }
                        return null;
                    });
            try {
                for (int act = 0; act < ACTS; act++) {
                    int before = byRun.get();
                    StateWaiter.holds("the run goes on", () -> byRun.get() > before);
                    addLine(person, Duration.ZERO);
                }
            } finally {
                isOver.set(true);
            }
            writing.get();
        }

        assertThat(lines()).isEqualTo(byRun.get() + ACTS);
    }

    @Test
    void those_who_wait_leave_the_processors_to_others() throws Exception {
        var isFree = new CountDownLatch(1);
        int many = Runtime.getRuntime().availableProcessors() * 2;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<?>>();
            SqliteTransaction.alone(
                    open(),
                    () -> {
                        for (int one = 0; one < many; one++) {
                            Connection connection = open();
                            waiting.add(
                                    threads.submit(() -> {
                                        addLine(connection, Duration.ZERO);
                                        return null;
                                    }));
                        }
                        // Only one that is given a processor counts down.
                        threads.submit(isFree::countDown);
                        await(isFree);
                        return isFree;
                    });
            for (Future<?> one : waiting) {
                one.get();
            }
        }

        assertThat(lines()).isEqualTo(many);
    }

    @Test
    void an_interrupt_while_it_waits_is_kept_and_the_work_is_done() throws Exception {
        Connection other = open();
        var kept = new AtomicBoolean();
        Thread waiting =
                SqliteTransaction.alone(
                        open(),
                        () -> {
                            Thread writer =
                                    Thread.ofPlatform()
                                            .start(() -> {
                                                addLineOrFail(other);
                                                kept.set(Thread.interrupted());
                                            });
                            StateWaiter.waits(writer);
                            writer.interrupt();
                            StateWaiter.holds(
                                    "it has seen the interrupt", () -> !writer.isInterrupted());
                            return writer;
                        });
        waiting.join();

        assertThat(kept).isTrue();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void one_that_waits_too_long_fails_as_busy_and_can_be_used_again() throws Exception {
        Connection other = open();
        other.unwrap(SQLiteConnection.class).setBusyTimeout(20);

        SqliteTransaction.alone(
                open(),
                () -> {
                    assertThatThrownBy(() -> addLine(other, Duration.ZERO))
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    busy ->
                                            assertThat(SqliteTrouble.of(busy))
                                                    .isEqualTo(SqliteTrouble.BUSY));
                    return other;
                });

        addLine(other, Duration.ZERO);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void what_fails_is_taken_back() throws Exception {
        Connection connection = open();

        assertThatThrownBy(() ->
                        SqliteTransaction.alone(
                                connection,
                                () -> {
                                    execute(connection, "INSERT INTO line DEFAULT VALUES");
                                    throw new IOException("no room");
                                }))
                .hasMessage("no room");

        assertThat(lines()).isZero();
    }

    private Connection open() throws SQLException, IOException {
        Connection connection = SqliteDriver.open(folder.resolve("lines.db"));
        opened.add(connection);
        return connection;
    }

    /** Keeps the database for a time. */
    private static void addLine(Connection connection, Duration time)
            throws SQLException, IOException {
        SqliteTransaction.alone(
                connection,
                () -> {
                    execute(connection, "INSERT INTO line DEFAULT VALUES");
                    LockSupport.parkNanos(time.toNanos());
                    return connection;
                });
    }

    private static void addLineOrFail(Connection connection) {
        try {
            addLine(connection, Duration.ZERO);
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private int lines() throws SQLException, IOException {
        try (Statement select = open().createStatement();
                ResultSet row = select.executeQuery("SELECT count(*) FROM line")) {
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

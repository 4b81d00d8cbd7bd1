package gatehouse.console.sessions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.words.EncodedText;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@Isolated("it measures the memory of the whole JVM")
class SessionTableTest {
    private static final Session SESSION =
            SampleSessions.session("soZIt6uj62fzs8ep4UvnNSxRXFryUiq3");

    private final SessionTable.TableBuilder builder = SessionFields.newTable();

    @Test
    void a_session_comes_back_as_it_was_added() {
        assertThat(builder.add(SESSION)).isTrue();

        SessionTable table = builder.snapshot();
        assertThat(table.session(0)).isEqualTo(SESSION);
        assertThat(table.find(SESSION.sessionId())).isZero();
        assertThat(table.sessionId(0)).isEqualTo(SESSION.sessionId());
        assertThat(table.name(SessionFields.USER.column(), 0)).isEqualTo("999");
        assertThat(table.name(SessionFields.DEVICE.column(), 0)).isEqualTo("P01");
        assertThat(table.name(SessionFields.DEVICE_TYPE.column(), 0)).isEqualTo("CashRegister");
        assertThat(table.name(SessionFields.AUTHENTICATION_TYPE.column(), 0)).isEqualTo("Bearer");
        assertThat(table.time(SessionFields.STARTED.column(), 0)).isEqualTo(SESSION.startedAt());
    }

    @Test
    void what_the_server_does_not_tell_stays_unknown() {
        Session session = new Session("a", "", "", "", "", null, null, null, null);

        builder.add(session);

        assertThat(builder.snapshot().session(0)).isEqualTo(session);
    }

    @Test
    void times_are_kept_to_100_ns_from_the_year_1_to_9999() {
        for (String time :
                List.of(
                        "0001-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.9999999Z",
                        "2026-11-21T14:03:22.1234567Z",
                        "9999-12-31T23:59:59.9999999Z")) {
            builder.add(SampleSessions.started(time, Instant.parse(time)));
        }

        SessionTable table = builder.snapshot();
        for (int row = 0; row < table.size(); row++) {
            assertThat(table.time(SessionFields.STARTED.column(), row))
                    .isEqualTo(table.sessionId(row));
        }
    }

    @Test
    void a_time_beyond_all_measure_is_told_as_the_limit() {
        builder.add(SampleSessions.started("a", Instant.MAX));
        builder.add(SampleSessions.started("b", Instant.MIN));

        assertThat(builder.snapshot().time(SessionFields.STARTED.column(), 0))
                .isAfter("9999-12-31T23:59:59Z");
        assertThat(builder.snapshot().time(SessionFields.STARTED.column(), 1))
                .isBefore("0001-01-01T00:00:00Z");
    }

    @Test
    void ids_are_compared_exactly() {
        builder.add(SampleSessions.session("abc"));

        SessionTable table = builder.snapshot();
        assertThat(table.find("ABC")).isEqualTo(-1);
        assertThat(table.find("ab")).isEqualTo(-1);
        assertThat(table.find("")).isEqualTo(-1);
    }

    @Test
    void an_id_seen_again_brings_newer_facts_and_no_row() {
        Session newer =
                SampleSessions.with(
                        SESSION,
                        SampleSessions.NOW,
                        SampleSessions.NOW.plus(Duration.ofHours(9)),
                        5L);
        builder.add(SESSION);

        assertThat(builder.add(newer)).isFalse();

        assertThat(builder.size()).isEqualTo(1);
        assertThat(builder.snapshot().session(0)).isEqualTo(newer);
    }

    @Test
    void an_answer_with_a_lower_version_is_older_and_changes_nothing() {
        builder.add(SESSION);

        builder.add(SampleSessions.with(SESSION, null, null, 3L));

        assertThat(builder.snapshot().session(0)).isEqualTo(SESSION);
    }

    @Test
    void an_answer_without_a_version_counts_as_newer() {
        Session newer = SampleSessions.with(SESSION, SampleSessions.NOW, null, null);
        builder.add(SESSION);

        builder.add(newer);

        assertThat(builder.snapshot().session(0)).isEqualTo(newer);
    }

    @Test
    void who_and_since_when_stay_as_first_told() {
        builder.add(SESSION);

        builder.add(SampleSessions.session(SESSION.sessionId(), "12", "P02", "PDA"));

        assertThat(builder.snapshot().session(0)).isEqualTo(SESSION);
    }

    @Test
    void a_snapshot_does_not_see_what_is_added_later() {
        builder.add(SESSION);
        SessionTable snapshot = builder.snapshot();

        builder.add(SampleSessions.session("later"));
        builder.add(SampleSessions.with(SESSION, null, null, 9L));

        assertThat(snapshot.size()).isEqualTo(1);
        assertThat(snapshot.find("later")).isEqualTo(-1);
        assertThat(snapshot.session(0)).isEqualTo(SESSION);
        assertThatThrownBy(() -> snapshot.session(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_snapshot_is_read_by_one_thread_while_another_adds() {
        SessionTable.TableBuilder growing = SampleSessions.many(5_000);
        SessionTable snapshot = growing.snapshot();
        List<Session> sessions =
                IntStream.range(0, snapshot.size()).mapToObj(snapshot::session).toList();

        CompletableFuture<Boolean> read =
                CompletableFuture.supplyAsync(() ->
                        IntStream.range(0, 20 * sessions.size())
                                .map(i -> i % sessions.size())
                                .allMatch(row -> isRow(snapshot, row, sessions.get(row))));
        for (int i = 0; i < 50_000; i++) {
            growing.add(SampleSessions.session("later" + i));
            growing.add(
                    SampleSessions.with(sessions.get(i % sessions.size()), null, null, 1_000L + i));
        }

        assertThat(read.join()).isTrue();
    }

    private static boolean isRow(SessionTable table, int row, Session session) {
        return table.find(session.sessionId()) == row && table.session(row).equals(session);
    }

    @Property(tries = 200)
    void any_ids_are_found_and_come_back_unchanged(@ForAll("ids") List<String> ids) {
        var table = SessionFields.newTable();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String id : ids) {
            assertThat(table.add(SampleSessions.session(id)))
                    .isEqualTo(rows.putIfAbsent(id, rows.size()) == null);
        }

        SessionTable snapshot = table.snapshot();
        assertThat(snapshot.size()).isEqualTo(rows.size());
        rows.forEach((id, row) -> assertThat(snapshot.find(id)).isEqualTo(row));
        rows.forEach((id, row) -> assertThat(snapshot.sessionId(row)).isEqualTo(id));
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> plain = Arbitraries.strings().withChars("abAB01č").ofMaxLength(3);
        return Arbitraries.oneOf(any, plain).list().ofMaxSize(200);
    }

    @Property(tries = 200)
    void bytes_keep_the_order_of_texts(@ForAll("text") String one, @ForAll("text") String other) {
        byte[] bytes = EncodedText.encode(one);
        byte[] others = EncodedText.encode(other);

        assertThat(Integer.signum(Arrays.compareUnsigned(bytes, others)))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().all().ofMaxLength(10);
    }

    @Test
    void two_hundred_thousand_sessions_take_less_than_200_bytes_each() {
        int count = 200_000;
        long before = usedBytes();
        SessionTable table = SampleSessions.many(count).snapshot();
        double each = (usedBytes() - before) / (double) table.size();

        System.out.printf("%.1f bytes for each of %,d sessions%n", each, table.size());
        assertThat(each).isLessThan(200);
        assertThat(table.size()).isEqualTo(count);
    }

    /** The least of several readings: what other tests leave behind only ever adds to one. */
    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return IntStream.range(0, 5)
                .mapToLong(_ -> {
                    System.gc();
                    return runtime.totalMemory() - runtime.freeMemory();
                })
                .min()
                .getAsLong();
    }
}

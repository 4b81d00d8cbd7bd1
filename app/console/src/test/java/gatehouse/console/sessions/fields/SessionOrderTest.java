package gatehouse.console.sessions.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.table.SessionTable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SessionOrderTest {
    private static final Locale SLOVAK = Locale.forLanguageTag("sk");
    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    @Test
    void names_follow_the_alphabet_of_the_language() throws Exception {
        SessionTable table =
                SampleSessions.table(
                        Stream.of("Cyril", "Chalupa", "Čapek", "Hana", "Ivan")
                                .map(name -> SampleSessions.session(name, name, "P01", "PDA"))
                                .toList());

        assertThat(ids(table, SessionOrder.by(SessionFields.PERSON)))
                .containsExactly("Cyril", "Čapek", "Hana", "Chalupa", "Ivan");
    }

    @Test
    void what_is_unknown_comes_last_in_both_directions() throws Exception {
        SessionTable table =
                SampleSessions.table(
                        List.of(
                                SampleSessions.started("unknown", null),
                                SampleSessions.started("early", SampleSessions.NOW.minusSeconds(9)),
                                SampleSessions.started("late", SampleSessions.NOW)));
        SessionOrder order = SessionOrder.by(SessionFields.STARTED);

        assertThat(ids(table, order)).containsExactly("early", "late", "unknown");
        assertThat(ids(table, order.reversed())).containsExactly("late", "early", "unknown");
    }

    @Test
    void the_least_idle_was_used_last() throws Exception {
        Session session = SampleSessions.session("used");
        SessionTable table =
                SampleSessions.table(
                        List.of(
                                SampleSessions.with(
                                        SampleSessions.session("idle"),
                                        SampleSessions.NOW.minusSeconds(600),
                                        null,
                                        null),
                                session));

        assertThat(ids(table, SessionOrder.by(SessionFields.IDLE))).containsExactly("used", "idle");
    }

    @Test
    void times_from_one_end_of_the_calendar_to_the_other_are_sorted() throws Exception {
        SessionTable table =
                SampleSessions.table(
                        List.of(
                                SampleSessions.started("last", Instant.MAX),
                                SampleSessions.started("first", Instant.MIN),
                                SampleSessions.started("b", SampleSessions.NOW.plusNanos(100)),
                                SampleSessions.started("a", SampleSessions.NOW)));

        assertThat(ids(table, SessionOrder.by(SessionFields.STARTED)))
                .containsExactly("first", "a", "b", "last");
    }

    @Test
    void only_the_given_rows_are_sorted_and_the_given_array_stays() throws Exception {
        SessionTable table = SampleSessions.many(50).snapshot();
        int[] rows = {7, 3, 5};

        int[] sorted =
                SessionOrder.by(SessionFields.DEVICE).sorted(rows, table, NameDirectory.EMPTY);

        assertThat(sorted).containsExactlyInAnyOrder(3, 5, 7);
        assertThat(rows).containsExactly(7, 3, 5);
    }

    @Test
    void very_many_sessions_that_are_alike_come_in_the_order_of_their_ids() throws Exception {
        List<String> ids =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i -> "č".repeat(i % 3) + "session" + "\0".repeat(i % 7) + i * 7919)
                        .toList();
        SessionTable table =
                SampleSessions.table(
                        ids.stream().map(id -> SampleSessions.started(id, null)).toList());

        assertThat(ids(table, SessionOrder.by(SessionFields.STARTED)))
                .containsExactlyElementsOf(ids.stream().sorted().toList());
    }

    @Test
    void an_interrupted_sort_stops() {
        SessionTable table = SampleSessions.many(50).snapshot();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ids(table, SessionOrder.by(SessionFields.DEVICE)))
                .isInstanceOf(InterruptedException.class);
    }

    @Property(tries = 1_000)
    void any_order_is_that_of_its_plain_telling(
            @ForAll("sessions") List<Session> sessions,
            @ForAll("fields") SessionField key,
            @ForAll boolean descending)
            throws InterruptedException {
        SessionTable table = SampleSessions.table(sessions);
        List<Session> expected = new ArrayList<>(sessions);
        expected.sort(plain(key, descending));

        assertThat(ids(table, new SessionOrder(key, descending)))
                .containsExactlyElementsOf(expected.stream().map(Session::sessionId).toList());
    }

    @Provide
    Arbitrary<SessionField> fields() {
        return Arbitraries.of(SessionOrder.FIELDS);
    }

    private static Comparator<Session> plain(SessionField key, boolean descending) {
        return plainKey(key, descending)
                .thenComparing(by(Session::startedAt, Comparator.naturalOrder(), false))
                .thenComparing(Session::sessionId);
    }

    private static Comparator<Session> plainKey(SessionField key, boolean descending) {
        Comparator<Instant> natural = Comparator.naturalOrder();
        return switch (key.text().key()) {
            case "person" ->
                    byName(
                                    session -> SampleSessions.DIRECTORY.person(session.userName()),
                                    descending)
                            .thenComparing(by(Session::userName, ORDER, descending));
            case "user" -> byName(Session::userName, descending);
            case "device" -> byName(Session::deviceName, descending);
            case "environment" -> byName(Session::envName, descending);
            case "type" -> byName(Session::authenticationType, descending);
            case "started" -> by(Session::startedAt, natural, descending);
            case "idle" -> by(Session::lastAccessAt, natural.reversed(), descending);
            case "expires" -> by(Session::expiresAt, natural, descending);
            default -> throw new IllegalArgumentException(key.text().key());
        };
    }

    private static Comparator<Session> byName(Function<Session, String> name, boolean descending) {
        Comparator<String> alphabet = Collator.getInstance(SLOVAK)::compare;
        return by(
                session -> name.apply(session).isEmpty() ? null : name.apply(session),
                alphabet.thenComparing(ORDER),
                descending);
    }

    private static <T> Comparator<Session> by(
            Function<Session, T> fact, Comparator<T> order, boolean descending) {
        Comparator<T> turned = descending ? order.reversed() : order;
        return Comparator.comparing(fact, Comparator.nullsLast(turned));
    }

    @Provide
    Arbitrary<List<Session>> sessions() {
        Arbitrary<String> names = Arbitraries.of("", "999", "12", "P1", "P10", "p1", "č", "c", "d");
        Arbitrary<Instant> times =
                Arbitraries.longs()
                        .between(-5, 5)
                        .map(step -> SampleSessions.NOW.plusNanos(step * 100))
                        .injectNull(0.2);
        Arbitrary<Instant> farTimes =
                Arbitraries.of(
                        Instant.parse("0001-01-01T00:00:00Z"), Instant.EPOCH, SampleSessions.NOW);
        Arbitrary<Instant> any = Arbitraries.oneOf(times, times, farTimes);
        Arbitrary<String> ids = Arbitraries.strings().withChars("abAč").ofLength(4);
        return Combinators.combine(ids, names, names, names, names, any, any, any)
                .as((id, user, device, environment, type, start, end, used) ->
                        new Session(id, user, device, environment, type, start, end, used, 1L))
                .list()
                .uniqueElements(Session::sessionId)
                .ofMaxSize(40);
    }

    private static List<String> ids(SessionTable table, SessionOrder order)
            throws InterruptedException {
        int[] rows = IntStream.range(0, table.size()).toArray();
        return IntStream.of(order.sorted(rows, table, SampleSessions.DIRECTORY, SLOVAK))
                .mapToObj(table::sessionId)
                .toList();
    }
}

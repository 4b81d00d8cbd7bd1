package gatehouse.console.sessions.filter;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.table.SessionTable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Filters found by chance must show what their plainest telling shows. */
class SessionFilterPropertiesTest {
    private static final List<String> NAMES =
            List.of("", "999", "12", "P01", "PDA", "PDA-3", "jana", "ÁNNA", "Žo fia", "a*b", "ab");

    @Property(tries = 1_000)
    void a_filter_shows_what_its_plain_telling_shows(
            @ForAll("sessions") List<Session> sessions, @ForAll("terms") List<PlainTerm> terms)
            throws InterruptedException {
        String text = terms.stream().map(PlainTerm::text).collect(Collectors.joining(" "));
        SessionFilter filter =
                ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(text)).filter();
        SessionTable table = SampleSessions.table(sessions);

        int[] rows =
                filter.rows(
                        table, SampleSessions.DIRECTORY, OwnSessionFinder.NONE, SampleSessions.NOW);

        assertThat(rows)
                .describedAs(text)
                .containsExactly(
                        IntStream.range(0, sessions.size())
                                .filter(row -> areMet(terms, sessions.get(row)))
                                .toArray());
    }

    private static boolean areMet(List<PlainTerm> terms, Session session) {
        return terms.stream()
                .allMatch(
                        term -> term.shows(session, SampleSessions.DIRECTORY, SampleSessions.NOW));
    }

    @Provide
    Arbitrary<List<Session>> sessions() {
        Arbitrary<String> names = Arbitraries.of(NAMES);
        Arbitrary<Instant> times = times();
        return Combinators.combine(ids(), names, names, names, names, times, times, times)
                .as((id, user, device, environment, type, start, end, used) ->
                        new Session(id, user, device, environment, type, start, end, used, 1L))
                .list()
                .uniqueElements(Session::sessionId)
                .ofMaxSize(30);
    }

    private static Arbitrary<String> ids() {
        Arbitrary<String> narrow = Arbitraries.strings().withChars("aAbB").ofLength(12);
        Arbitrary<String> wide = Arbitraries.strings().withChars("aAb1áČ\u0301").ofLength(8);
        return Arbitraries.oneOf(narrow, narrow, wide);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.integers()
                .between(-7_300, 7_300)
                .map(seconds -> SampleSessions.NOW.plusSeconds(seconds / 10 * 10L))
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<List<PlainTerm>> terms() {
        Arbitrary<PlainTerm> term = Arbitraries.oneOf(words(), named(), spans());
        return Arbitraries.oneOf(term, term.map(PlainTerm.Not::new)).list().ofMaxSize(4);
    }

    private static Arbitrary<PlainTerm> words() {
        Arbitrary<String> ofIds =
                Arbitraries.strings().withChars("abA").ofMinLength(5).ofMaxLength(8);
        return Arbitraries.oneOf(
                ofIds.map(value -> new PlainTerm.Word(value, false)),
                values("aAb1*áN9").map(value -> new PlainTerm.Word(value, false)),
                values("aAb1* á9").map(value -> new PlainTerm.Word(value, true)));
    }

    private static Arbitrary<PlainTerm> named() {
        Arbitrary<String> fields = Arbitraries.of("user", "dev", "env", "type", "id");
        Arbitrary<String> known =
                Arbitraries.of("999", "majitel", "MAJITEĽ", "p01", "pda*", "*a*", "z*a", "terasa");
        Arbitrary<String> ofIds = Arbitraries.strings().withChars("abA*").ofMaxLength(6);
        return Arbitraries.oneOf(
                ofIds.map(value -> new PlainTerm.Named("id", '*' + value + '*', false)),
                Combinators.combine(fields, Arbitraries.oneOf(values("aAb1*9P"), known))
                        .as((field, value) -> new PlainTerm.Named(field, value, false)),
                Combinators.combine(fields, Arbitraries.of("a*b", "žo FIA", "Jana Novakova"))
                        .as((field, value) -> new PlainTerm.Named(field, value, true)));
    }

    private static Arbitrary<String> values(String characters) {
        return Arbitraries.strings().withChars(characters).ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<PlainTerm> spans() {
        return Combinators.combine(
                        Arbitraries.of("idle", "started", "expires"),
                        Arbitraries.of('<', '>'),
                        Arbitraries.longs().between(0, 120),
                        Arbitraries.of('s', 'm', 'h', 'd'))
                .as(PlainTerm.Time::new);
    }
}

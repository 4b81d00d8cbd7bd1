package gatehouse.console.sessions.finding;

import static gatehouse.console.sessions.SampleSessions.NOW;
import static gatehouse.console.sessions.SampleSessions.session;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.NameDirectory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class SessionSearchTest {
    private static final NameDirectory NAMES =
            new NameDirectory(
                    Map.of("12", "Jana Nováková", "999", "Majiteľ", "112", "Janko Hrach"),
                    Map.of("P01", "Pokladnica 1", "P12", "Pokladnica 12"));

    private final SessionSearch search =
            new SessionSearch(
                    SampleSessions.table(
                            List.of(
                                    used("one", "12", "P01", 300),
                                    used("two", "12", "P12", 60),
                                    used("abcdefghijklmnop1234", "999", "P01", 10))),
                    NAMES,
                    NOW);

    @Test
    void a_person_is_found_by_name_with_all_sessions_and_the_last_use() throws Exception {
        PaletteQuery query = typed("novakova");

        assertThat(search.people(query).first())
                .containsExactly(new NamedSessions("12", "Jana Nováková", 2, NOW.minusSeconds(60)));
        assertThat(search.sessions(query).first())
                .extracting(Session::sessionId)
                .containsExactly("two", "one");
    }

    @Test
    void the_exact_number_comes_before_numbers_that_have_it_in_them() {
        PaletteQuery query = typed("12");

        assertThat(search.people(query).first())
                .extracting(NamedSessions::name)
                .containsExactly("12", "112");
        assertThat(search.devices(query).first())
                .extracting(NamedSessions::name)
                .containsExactly("P12");
    }

    @Test
    void a_person_without_a_session_is_found_too() {
        assertThat(search.people(typed("hrach")).first())
                .containsExactly(new NamedSessions("112", "Janko Hrach", 0, null));
    }

    @Test
    void a_till_is_found_by_what_people_call_it() {
        assertThat(search.devices(typed("pokladnica 12")).first())
                .containsExactly(
                        new NamedSessions("P12", "Pokladnica 12", 1, NOW.minusSeconds(60)));
    }

    @Test
    void a_pasted_id_finds_its_session_alone() throws Exception {
        var query = new PaletteQuery("abcdefghijklmnop1234", true);

        assertThat(search.sessions(query).first())
                .extracting(Session::userName)
                .containsExactly("999");
    }

    @Test
    void of_many_sessions_the_latest_used_are_shown_and_all_are_counted() throws Exception {
        var many =
                new SessionSearch(
                        SampleSessions.table(
                                IntStream.range(0, 30)
                                        .mapToObj(at ->
                                                used("id" + at, "12", "P01", 1 + (at * 7) % 30))
                                        .toList()),
                        NAMES,
                        NOW);

        SomeOfMany<Session> found = many.sessions(typed("jana"));

        assertThat(found.count()).isEqualTo(30);
        assertThat(found.first())
                .extracting(one -> NOW.getEpochSecond() - one.lastAccessAt().getEpochSecond())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private static PaletteQuery typed(String text) {
        return new PaletteQuery(text, false);
    }

    private static Session used(String id, String user, String device, int secondsAgo) {
        return SampleSessions.with(
                session(id, user, device, "CashRegister"),
                NOW.minusSeconds(secondsAgo),
                NOW.plusSeconds(60),
                4L);
    }
}

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
        FoundSessions found = find("novakova");

        assertThat(found.people().first())
                .containsExactly(new NamedSessions("12", "Jana Nováková", 2, NOW.minusSeconds(60)));
        assertThat(found.sessions().first())
                .extracting(Session::sessionId)
                .containsExactly("two", "one");
    }

    @Test
    void the_exact_number_comes_before_numbers_that_have_it_in_them() throws Exception {
        FoundSessions found = find("12");

        assertThat(found.people().first())
                .extracting(NamedSessions::name)
                .containsExactly("12", "112");
        assertThat(found.devices().first()).extracting(NamedSessions::name).containsExactly("P12");
    }

    @Test
    void a_person_without_a_session_is_found_too() throws Exception {
        assertThat(find("hrach").people().first())
                .containsExactly(new NamedSessions("112", "Janko Hrach", 0, null));
    }

    @Test
    void a_till_is_found_by_what_people_call_it() throws Exception {
        assertThat(find("pokladnica 12").devices().first())
                .containsExactly(
                        new NamedSessions("P12", "Pokladnica 12", 1, NOW.minusSeconds(60)));
    }

    @Test
    void a_pasted_id_finds_its_session_alone() throws Exception {
        FoundSessions found = search.find(new PaletteQuery("abcdefghijklmnop1234", true));

        assertThat(found.sessions().first()).extracting(Session::userName).containsExactly("999");
        assertThat(found.people().count() + found.devices().count()).isZero();
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

        FoundSessions found = many.find(new PaletteQuery("jana", false));

        assertThat(found.sessions().count()).isEqualTo(30);
        assertThat(found.sessions().first())
                .extracting(one -> NOW.getEpochSecond() - one.lastAccessAt().getEpochSecond())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private FoundSessions find(String text) throws InterruptedException {
        return search.find(new PaletteQuery(text, false));
    }

    private static Session used(String id, String user, String device, int secondsAgo) {
        return SampleSessions.with(
                session(id, user, device, "CashRegister"),
                NOW.minusSeconds(secondsAgo),
                NOW.plusSeconds(60),
                4L);
    }
}

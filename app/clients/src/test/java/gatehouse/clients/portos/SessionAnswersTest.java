package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** How answers about sessions are read, leniently where they are unclear and no further. */
final class SessionAnswersTest {
    private static final PageRequest FIRST = new PageRequest(0, 100, true, null);

    private static final Session BACK_OFFICE =
            new Session(
                    PortosClientFixture.ID,
                    "999",
                    "BackOffice",
                    "BackOffice",
                    "Bearer",
                    Instant.parse("2023-08-04T21:21:07.66Z"),
                    Instant.parse("2023-08-05T09:21:07.66Z"),
                    Instant.parse("2023-08-04T21:21:11.578Z"),
                    7L);

    @Test
    void the_documented_list_is_read_letter_for_letter() throws Exception {
        try (var portos = PortosClientFixture.json(ExampleAnswers.LIST)) {
            SessionPage page = portos.client().sessions(FIRST);
            assertThat(page.count()).isEqualTo(2);
            assertThat(page.totalCount()).isEqualTo(2);
            assertThat(page.rows())
                    .containsExactly(
                            new Session(
                                    "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3",
                                    "999",
                                    "P01",
                                    "CashRegister",
                                    "Bearer",
                                    Instant.parse("2023-08-04T11:19:38.015Z"),
                                    Instant.parse("2023-08-04T23:19:38.015Z"),
                                    Instant.parse("2023-08-04T11:19:39.98Z"),
                                    2L),
                            new Session(
                                    BACK_OFFICE.sessionId(),
                                    BACK_OFFICE.userName(),
                                    BACK_OFFICE.deviceName(),
                                    BACK_OFFICE.envName(),
                                    BACK_OFFICE.authenticationType(),
                                    BACK_OFFICE.startedAt(),
                                    BACK_OFFICE.expiresAt(),
                                    BACK_OFFICE.lastAccessAt(),
                                    4L));
        }
    }

    @Test
    void the_documented_session_is_read_letter_for_letter() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            assertThat(portos.client().session(PortosClientFixture.ID)).isEqualTo(BACK_OFFICE);
        }
    }

    @Test
    void the_answer_to_a_delete_is_the_session_that_ended() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            assertThat(portos.client().delete(PortosClientFixture.ID, SendPermit.always()))
                    .isEqualTo(new SessionEndAnswer(200, BACK_OFFICE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void a_delete_may_be_answered_without_a_body(int status) throws Exception {
        String length = status == 204 ? "" : "Content-Length: 0\r\n";
        try (var portos =
                PortosClientFixture.answering("HTTP/1.1 " + status + " X\r\n" + length + "\r\n")) {
            assertThat(portos.client().delete(PortosClientFixture.ID, SendPermit.always()))
                    .isEqualTo(new SessionEndAnswer(status, null));
        }
    }

    @Test
    void a_delete_that_is_asked_for_brings_the_session_too() throws Exception {
        try (var portos =
                PortosClientFixture.answering(
                        gatehouse.testkit.RawServer.json(202, PortosClientFixture.ONE_SESSION))) {
            assertThat(portos.client().delete(PortosClientFixture.ID, SendPermit.always()))
                    .isEqualTo(new SessionEndAnswer(202, BACK_OFFICE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "true",
                "\"ok\"",
                "{\"sessionId\":null}",
                "{\"sessionId\":\"soZIt6uj62fzs8ep4UvnNSxRXFryUiq3\"}",
                "{\"sessionId\":\"hq6563mjODIOwNa87Cgi295uNPlKeOqA\"}",
                "{\"sessionId\":\"Hq6563mjODIOwNa87Cgi295uNPlKeOqA\"",
                "{\"sessionId\":\"Hq6563mjODIOwNa87Cgi295uNPlKeOqA\"} {}",
                "<html><body>Please log in</body></html>"
            })
    void a_body_that_is_not_that_session_is_no_success(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().session(PortosClientFixture.ID)))
                    .isInstanceOf(Malformed.class);
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOf(Malformed.class);
            assertThat(portos.server().requests()).hasSize(2);
        }
    }

    @Test
    void an_html_page_with_status_200_is_no_success() throws Exception {
        String page = "<html>Log in</html>";
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(page.length(), page);
        try (var portos = PortosClientFixture.answering(answer)) {
            for (PortosClientFixture.Act act : every(portos.client())) {
                assertThat(PortosClientFixture.failure(act)).isInstanceOf(Malformed.class);
            }
        }
    }

    @Test
    void an_empty_answer_is_no_success_but_for_a_delete() throws Exception {
        try (var portos = PortosClientFixture.json("")) {
            List<PortosClientFixture.Act> acts = every(portos.client());
            for (PortosClientFixture.Act act : acts.subList(1, acts.size())) {
                assertThat(PortosClientFixture.failure(act)).isInstanceOf(Malformed.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "{}", "{\"error\":\"x\"}", "{\"items\":{}}"})
    void what_is_not_a_page_is_not_an_empty_one(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().sessions(FIRST)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"items\":[],", "\"items\":null,", ""})
    void no_items_are_no_items_however_they_are_written(String items) throws Exception {
        try (var portos = PortosClientFixture.json("{" + items + "\"count\":0,\"totalCount\":0}")) {
            assertThat(portos.client().sessions(FIRST))
                    .isEqualTo(new SessionPage(List.of(), 0L, 0L));
        }
    }

    @Test
    void unknown_members_are_passed_over_wherever_they_stand() throws Exception {
        String row =
                """
                {"new":{"sessionId":"x","a":[1,{"b":2}]},"sessionId":"abc",
                 "identity":{"userName":"1","role":["x"],"deviceName":"P01"},"more":[[]]}
                """;
        try (var portos =
                PortosClientFixture.json("{\"next\":{},\"items\":[" + row + "],\"links\":[1]}")) {
            assertThat(portos.client().sessions(FIRST).rows())
                    .containsExactly(
                            new Session("abc", "1", "P01", "", "", null, null, null, null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sessionId\":\"abc\"}",
                "{\"sessionId\":\"abc\",\"identity\":null,\"startedAt\":null,\"expiresAt\":null,"
                        + "\"lastAccessAt\":null,\"_v\":null}",
                "{\"sessionId\":\"abc\",\"identity\":{\"userName\":null,\"deviceName\":null,"
                        + "\"envName\":null,\"authenticationType\":null}}"
            })
    void missing_and_null_members_are_the_same(String row) throws Exception {
        try (var portos = PortosClientFixture.json("{\"items\":[" + row + "]}")) {
            assertThat(portos.client().sessions(FIRST).rows())
                    .containsExactly(new Session("abc", "", "", "", "", null, null, null, null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "null,NOT_OBJECT,",
        "17,NOT_OBJECT,",
        "'[{\"sessionId\":\"x\"}]',NOT_OBJECT,",
        "{},MEMBER_MISSING,sessionId",
        "'{\"sessionId\":\"\"}',MEMBER_MISSING,sessionId",
        "'{\"sessionId\":17}',MEMBER_OTHER_TYPE,sessionId",
        "'{\"sessionId\":\"a\",\"sessionId\":\"b\"}',MEMBER_TWICE,sessionId",
        "'{\"sessionId\":\"a\\ud800b\"}',MEMBER_HALF_CHARACTER,sessionId"
    })
    void a_row_that_cannot_be_read_is_told_and_hides_no_other(
            String row, DefectKind why, @Nullable String member) throws Exception {
        String good = "{\"sessionId\":\"good\",\"_v\":9007199254740993}";
        String body = "{\"items\":[" + good + "," + row + "," + good + "],\"totalCount\":3}";
        try (var portos = PortosClientFixture.json(body)) {
            SessionPage page = portos.client().sessions(FIRST);
            Session read = new Session("good", "", "", "", "", null, null, null, 9007199254740993L);
            assertThat(page.rows()).hasSize(3);
            assertThat(page.rows().get(0)).isEqualTo(read);
            assertThat(page.rows().get(1))
                    .isInstanceOfSatisfying(
                            UnreadableSession.class,
                            r ->
                                    assertThat(r.why())
                                            .isEqualTo(
                                                    new AnswerDefect(
                                                            why,
                                                            member == null
                                                                    ? List.of()
                                                                    : List.of(member))));
            assertThat(page.rows().get(2)).isEqualTo(read);
        }
    }

    @Test
    void a_row_that_cannot_be_read_shows_what_could_be_read() throws Exception {
        String row =
                PortosClientFixture.ONE_SESSION
                        .replace("\"" + PortosClientFixture.ID + "\"", "17")
                        .replace("\"2023-08-05T09:21:07.66Z\"", "false");
        try (var portos = PortosClientFixture.json("{\"items\":[" + row + "]}")) {
            assertThat(portos.client().sessions(FIRST).rows())
                    .containsExactly(
                            new UnreadableSession(
                                    AnswerDefect.of(DefectKind.MEMBER_OTHER_TYPE, "sessionId"),
                                    "userName 999, deviceName BackOffice,"
                                            + " envName BackOffice, authenticationType Bearer,"
                                            + " startedAt 2023-08-04T21:21:07.660Z,"
                                            + " expiresAt false"));
        }
    }

    @Test
    void values_that_are_not_known_yet_are_kept() throws Exception {
        String row =
                "{\"sessionId\":\"a\",\"identity\":{\"envName\":\"Kiosk\","
                        + "\"authenticationType\":\"NWS4-HMAC-SHA256\"}}";
        try (var portos = PortosClientFixture.json("{\"items\":[" + row + "]}")) {
            assertThat(portos.client().sessions(FIRST).rows())
                    .containsExactly(
                            new Session(
                                    "a",
                                    "",
                                    "",
                                    "Kiosk",
                                    "NWS4-HMAC-SHA256",
                                    null,
                                    null,
                                    null,
                                    null));
        }
    }

    @Test
    void equal_texts_of_a_page_are_one_string() throws Exception {
        try (var portos = PortosClientFixture.json(ExampleAnswers.LIST)) {
            List<SessionRow> rows = portos.client().sessions(FIRST).rows();
            Session first = (Session) rows.getFirst();
            Session last = (Session) rows.getLast();
            assertThat(first.userName()).isSameAs(last.userName());
            assertThat(first.authenticationType()).isSameAs(last.authenticationType());
            assertThat(last.deviceName()).isSameAs(last.envName());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"count\":7,\"totalCount\":7}',7",
        "'{\"count\":0,\"totalCount\":7}',7",
        "'{\"items\":null,\"totalCount\":7}',7",
        "'{\"items\":[],\"count\":7}',7",
        "'{\"count\":7}',7",
        "'{\"items\":[{}],\"count\":1,\"totalCount\":7}',7",
        "'{\"totalCount\":\"7\"}',7",
        "'{\"totalCount\":7.0}',7"
    })
    void the_number_is_the_total_or_else_the_count(String body, long number) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(portos.client().countSessions()).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]}",
                "{\"items\":[{}],\"count\":1}",
                "{\"totalCount\":\"seven\"}",
                "{\"totalCount\":[7]}",
                "{\"totalCount\":99999999999999999999}",
                "{\"totalCount\":7.5}",
                "{\"totalCount\":7,\"totalCount\":8}",
                "7"
            })
    void a_number_that_is_not_told_is_not_guessed(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().countSessions()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void the_exchange_tells_what_happened_when_and_how_long() throws Exception {
        String answer =
                gatehouse.testkit.RawServer.json(PortosClientFixture.ONE_SESSION)
                        .replaceFirst("\r\n", "\r\nDate: Fri, 04 Aug 2023 21:21:12 GMT\r\n");
        try (var portos = PortosClientFixture.answering(answer)) {
            portos.client().session(PortosClientFixture.ID);
            portos.client().delete(PortosClientFixture.ID, SendPermit.always());
            var exchange = portos.exchanges().getLast();
            assertThat(exchange.number()).isEqualTo(2);
            assertThat(exchange.sentAt()).isEqualTo(PortosClientFixture.NOW);
            assertThat(exchange.method()).isEqualTo("DELETE");
            assertThat(exchange.url())
                    .isEqualTo(RawServerAddress.of(portos.server()) + "/api/sessions/Hq6563…");
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.responseBytes())
                    .isEqualTo(PortosClientFixture.ONE_SESSION.length());
            assertThat(exchange.responseBody())
                    .isEqualTo(
                            PortosClientFixture.ONE_SESSION.replace(
                                    PortosClientFixture.ID, "Hq6563…"));
            assertThat(exchange.took()).isPositive();
            assertThat(exchange.serverDate()).isEqualTo(PortosClientFixture.NOW);
            assertThat(exchange.failure()).isNull();
        }
    }

    @Test
    void a_failure_carries_its_exchange_and_the_exchange_its_failure() throws Exception {
        try (var portos = PortosClientFixture.json("null")) {
            var e =
                    PortosClientFixture.thrown(
                            () -> portos.client().session(PortosClientFixture.ID));
            assertThat(e.exchange()).isEqualTo(portos.exchanges().getFirst());
            CallFailure failure = portos.exchanges().getFirst().failure();
            assertThat(failure).isEqualTo(e.failure());
        }
    }

    private static List<PortosClientFixture.Act> every(PortosClient client) {
        return List.of(
                () -> client.delete(PortosClientFixture.ID, SendPermit.always()),
                () -> client.session(PortosClientFixture.ID),
                () -> client.sessions(FIRST),
                client::countSessions,
                client::devices,
                client::users,
                client::license,
                client::health,
                () -> client.signIn("999", new char[] {'x'}, "TOOL1", SendPermit.always()));
    }
}

package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.json.JsonReader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member that cannot be read is unknown, not the row (contract: Portos 10, rule 13). */
final class LenientRowsTest {
    private static final List<String> NAMES =
            List.of("userName", "deviceName", "envName", "authenticationType");
    private static final List<String> DATES = List.of("startedAt", "expiresAt", "lastAccessAt");

    private static final List<String> ODD_VALUES =
            List.of(
                    "17",
                    "-1",
                    "3.0",
                    "3.5",
                    "1e400",
                    "99999999999999999999",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "true",
                    "\"\"",
                    "\" \"",
                    "\"3\"",
                    "\"3.0\"",
                    "\"yesterday\"",
                    "\"2021-05-13\"",
                    "\"2021-05-13T00:00:00\"",
                    "\"2021-02-30T00:00:00Z\"",
                    "\"0001-01-01T00:00:00\"",
                    "\"0001-01-01T00:00:00Z\"",
                    "\"0001-01-01T00:00:00+02:00\"",
                    "\"9999-12-31T23:59:59.9999999\"",
                    "\"9999-12-31T23:59:59.9999999-11:00\"",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "\"+1000000000-12-31T23:59:59Z\"",
                    "\"half \\ud800 of it\"",
                    "\"" + "x".repeat(5000) + "\"",
                    "[]",
                    "[1,[2,{\"a\":\"b\"}],null]",
                    "{}",
                    "{\"sessionId\":\"other\",\"startedAt\":\"2023-08-04T11:19:38Z\"}");

    static Stream<String> members() {
        return Stream.of(NAMES, DATES, List.of("_v", "identity")).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("members")
    void an_odd_member_costs_neither_the_row_nor_another_member(String member) throws Exception {
        for (String odd : ODD_VALUES) {
            SessionPage page = page(row(member, odd) + "," + row(member, null));
            assertThat(page.rows()).as(odd).hasSize(2).allMatch(Session.class::isInstance);
            Session session = (Session) page.rows().getFirst();
            assertThat(session.sessionId()).isEqualTo("abcdefghijkl");
            assertThat(session.unreadableMembers()).hasSizeLessThanOrEqualTo(1);
            assertThat(others(session, member)).isEqualTo(others(plain(), member));
            session.unreadableMembers()
                    .forEach(bad -> {
                        assertThat(bad.name()).isEqualTo(member);
                        assertThat(bad.rawText().length()).isLessThanOrEqualTo(200);
                    });
            Session without = (Session) page.rows().getLast();
            assertThat(without.unreadableMembers()).isEmpty();
            assertThat(others(without, member)).isEqualTo(others(plain(), member));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "userName,4711,4711",
        "deviceName,4711.50,4711.50",
        "envName,true,true",
        "authenticationType,'\"\"',''",
        "_v,'\"3\"',3",
        "_v,3.0,3",
        "_v,'\"3.0\"',3",
        "_v,1e3,1000",
        "_v,-0,0",
        "_v,9223372036854775807,9223372036854775807"
    })
    void what_converts_without_loss_is_read(String member, String written, String read)
            throws Exception {
        Session session = only(row(member, written));
        assertThat(session.unreadableMembers()).isEmpty();
        assertThat(values(session).get(member)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "_v,3.5,3.5",
        "_v,'\"three\"',three",
        "_v,true,true",
        "_v,99999999999999999999,99999999999999999999",
        "startedAt,1691148000,1691148000",
        "expiresAt,'\"2021-05-13T00:00:00\"',2021-05-13T00:00:00",
        "lastAccessAt,'\"\"',''",
        "userName,'[9,{\"a\":[]},\"b\"]','[9,{\"a\":[]},\"b\"]'",
        "deviceName,'{\"a\":{\"b\":1,\"c\":null}}','{\"a\":{\"b\":1,\"c\":null}}'",
        "envName,'\"half \\ud800\"',half ?",
        "identity,'\"999\"',999",
        "identity,'[{}]','[{}]'"
    })
    void what_cannot_be_read_is_unknown_and_kept_as_it_was_written(
            String member, String written, String raw) throws Exception {
        Session session = only(row(member, written));
        assertThat(session.unreadableMembers()).containsExactly(new UnreadableMember(member, raw));
        if (!member.equals("identity")) {
            assertThat(values(session).get(member)).isIn("", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00.0000000",
                "0001-01-01T00:00:00+14:00",
                "-999999999-01-01T00:00:00Z"
            })
    void the_start_of_the_calendar_is_never(String date) throws Exception {
        for (String member : DATES) {
            Session session = only(row(member, '"' + date + '"'));
            assertThat(session.unreadableMembers()).isEmpty();
            assertThat(values(session).get(member))
                    .isEqualTo(PortosTimes.CALENDAR_START.toString());
        }
        assertThat(PortosTimes.isNever(PortosTimes.CALENDAR_START)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59",
                "9999-12-31T23:59:59.9999999Z",
                "9999-01-01T00:00:00+14:00",
                "+1000000000-12-31T23:59:59Z"
            })
    void the_end_of_the_calendar_is_never(String date) throws Exception {
        for (String member : DATES) {
            Session session = only(row(member, '"' + date + '"'));
            assertThat(session.unreadableMembers()).isEmpty();
            assertThat(values(session).get(member)).isEqualTo(PortosTimes.CALENDAR_END.toString());
        }
        assertThat(PortosTimes.isNever(PortosTimes.CALENDAR_END)).isTrue();
    }

    @Test
    void any_other_moment_is_one() {
        assertThat(PortosTimes.isNever(null)).isFalse();
        assertThat(PortosTimes.isNever(Instant.EPOCH)).isFalse();
        assertThat(PortosTimes.settled(Instant.parse("1900-01-01T00:00:00Z")))
                .isEqualTo("1900-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "startedAt", "_v", "identity"})
    void a_member_that_stands_there_twice_is_unknown(String member) throws Exception {
        String name = "\"" + member + "\":";
        String row = row(member, "\"b\"").replace(name, name + "\"a\"," + name);
        Session session = only(row);
        assertThat(session.unreadableMembers()).containsExactly(new UnreadableMember(member, "b"));
        assertThat(values(session).getOrDefault(member, "")).isIn("", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17", "null", "\"\"", "[]", "{\"a\":1}", "true", "\"half \\ud800\"", "1.5"})
    void only_a_row_without_a_usable_id_is_unreadable(String id) throws Exception {
        String bad = row("_v", "\"odd\"").replace("\"abcdefghijkl\"", id);
        SessionPage page = page(bad + "," + row("_v", "1"));
        assertThat(page.rows().getFirst()).isInstanceOf(UnreadableSession.class);
        assertThat(page.rows().getLast()).isEqualTo(plain());
    }

    @Test
    void a_raw_text_shows_no_full_id() throws Exception {
        Session session = only(row("userName", "[\"abcdefghijkl\"]"));
        assertThat(session.unreadableMembers())
                .containsExactly(new UnreadableMember("userName", "[\"abcdef…\"]"));
    }

    @Test
    void a_session_with_an_odd_member_can_be_read_by_id_and_ended() throws Exception {
        String row = row("expiresAt", "\"2021-05-13T00:00:00\"");
        try (var portos = PortosClientFixture.json(row)) {
            assertThat(portos.client().session("abcdefghijkl").unreadableMembers()).hasSize(1);
            assertThat(portos.client().delete("abcdefghijkl", SendPermit.always()).status())
                    .isEqualTo(200);
        }
    }

    /** A row whose other members are plain; without the member where its value is null. */
    private static String row(String member, @Nullable String value) {
        Map<String, String> identity = new LinkedHashMap<>();
        NAMES.forEach(name -> identity.put(name, "\"" + name + "'s value\""));
        Map<String, String> session = new LinkedHashMap<>();
        session.put("sessionId", "\"abcdefghijkl\"");
        DATES.forEach(name -> session.put(name, "\"2023-08-04T11:19:38.015Z\""));
        session.put("_v", "1");
        (NAMES.contains(member) ? identity : session).put(member, String.valueOf(value));
        session.putIfAbsent("identity", object(identity));
        if (value == null) {
            identity.remove(member);
            session.remove(member);
        }
        return object(session);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Session plain() throws IOException {
        return only(row("_v", "1"));
    }

    private static Map<String, String> others(Session session, String member) {
        Map<String, String> others = values(session);
        others.remove(member);
        if (member.equals("identity")) {
            NAMES.forEach(others::remove);
        }
        return others;
    }

    private static Map<String, String> values(Session session) {
        var values = new LinkedHashMap<String, String>();
        values.put("userName", session.userName());
        values.put("deviceName", session.deviceName());
        values.put("envName", session.envName());
        values.put("authenticationType", session.authenticationType());
        values.put("startedAt", String.valueOf(session.startedAt()));
        values.put("expiresAt", String.valueOf(session.expiresAt()));
        values.put("lastAccessAt", String.valueOf(session.lastAccessAt()));
        values.put("_v", String.valueOf(session.version()));
        return values;
    }

    private static Session only(String row) throws IOException {
        return (Session) page(row).rows().getFirst();
    }

    private static SessionPage page(String rows) throws IOException {
        byte[] body = ("{\"items\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8);
        var json = new JsonReader(64, 1 << 20);
        return new SessionAnswerReader(new JsonAnswerOpener(json))
                .page(
                        new AnswerStream(
                                200,
                                List.of(),
                                "",
                                new ByteArrayInputStream(body),
                                UnaryOperator.identity()));
    }
}

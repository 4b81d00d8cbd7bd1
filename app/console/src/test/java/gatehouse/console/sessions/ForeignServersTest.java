package gatehouse.console.sessions;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.IncompleteReason;
import gatehouse.console.sessions.reading.PretendList;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;

/** Servers that do what no documentation says. */
@Timeout(60)
class ForeignServersTest {
    private static final FieldContext CONTEXT =
            new FieldContext(
                    NameDirectory.EMPTY, SampleSessions.NOW, TimeFormat.in(ZoneOffset.UTC));

    private SessionServiceBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_server_that_never_goes_past_its_last_page_is_read_and_may_be_incomplete()
            throws Exception {
        List<Session> all = new PretendList(300).alive();
        bench.server.on(
                "GET",
                "/api/sessions?",
                asked -> {
                    int from = Math.min(skip(asked.path()), all.size() - 100);
                    String page =
                            FakePortos.page(all.subList(from, from + 100).toArray(Session[]::new));
                    return json(200, page.replaceFirst(", \"totalCount\": \\d+", ""));
                });

        SessionListReading read = bench.sessions.read(_ -> {});

        assertThat(read.table().size()).isEqualTo(300);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.why()).containsExactly(IncompleteReason.NOTHING_NEW);
        assertThat(bench.server.count("GET", "/api/sessions?")).isLessThan(10);
    }

    @Test
    void a_row_with_odd_dates_is_listed_found_and_says_which_member_is_odd() throws Exception {
        String ghost =
                """
                {"items": [{"sessionId": "GHOST", "identity": {"userName": "ghost",
                  "deviceName": 4711, "envName": "PDA", "authenticationType": "Bearer"},
                  "startedAt": "2026-11-25T10:00:00", "expiresAt": "2026-11-21T20:00:00Z",
                  "lastAccessAt": "0001-01-01T00:00:00", "_v": 1}],
                 "count": 1, "totalCount": 1}
                """;
        bench.server.on("GET", "/api/sessions?", json(200, ghost));

        SessionListReading read = bench.sessions.read(_ -> {});
        SessionLine line = SessionLine.of(read.table().session(0));

        assertThat(read.isComplete()).isTrue();
        assertThat(rows(read, "user:ghost dev:4711")).hasSize(1);
        assertThat(rows(read, "idle>1m")).isEmpty();
        assertThat(rows(read, "-idle>1m")).isEmpty();
        assertThat(rows(read, "started>1s")).isEmpty();
        assertThat(SessionFields.IDLE.cell(line, CONTEXT)).isEqualTo("never");
        assertThat(SessionFields.STARTED.cell(line, CONTEXT)).isEqualTo("unreadable");
        assertThat(SessionFields.STARTED.value(line, CONTEXT)).isNull();
        assertThat(SessionFields.UNREADABLE.value(line, CONTEXT)).isEqualTo(List.of("startedAt"));
    }

    @Test
    void the_detail_shows_what_was_sent_where_it_cannot_be_read() throws Exception {
        String ghost =
                """
                {"sessionId": "GHOST", "identity": "nobody", "startedAt": "yesterday",
                 "expiresAt": null, "lastAccessAt": null, "_v": "many"}
                """;
        bench.server.on("GET", "/api/sessions/GHOST", json(200, ghost));

        Session session = bench.sessions.find("GHOST").orElseThrow();

        assertThat(facts(session))
                .contains("Started: unreadable (yesterday)", "Version: unreadable (many)")
                .contains("Device type: unreadable (nobody)", "Expires: unknown");
        assertThat(SessionFields.UNREADABLE.value(SessionLine.of(session), CONTEXT))
                .isEqualTo(
                        List.of(
                                "userName",
                                "deviceName",
                                "envName",
                                "authenticationType",
                                "startedAt",
                                "version"));
    }

    @Test
    void a_list_answered_with_nothing_at_all_is_no_empty_list() {
        bench.server.on("GET", "/api/sessions?", reply(204, "", ""));

        var failed = catchThrowableOfType(CallException.class, () -> bench.sessions.read(_ -> {}));

        assertThat(failed.failure()).isInstanceOf(CallFailure.Refused.class);
    }

    @Test
    void a_row_without_an_id_is_counted_and_leaves_the_list_incomplete() throws Exception {
        bench.server.on(
                "GET",
                "/api/sessions?",
                json(200, "{\"items\": [{\"sessionId\": 5}], \"count\": 1, \"totalCount\": 1}"));

        SessionListReading read = bench.sessions.read(_ -> {});

        assertThat(read.unreadable()).hasSize(1);
        assertThat(read.isComplete()).isFalse();
        assertThat(
                        SessionListHeadline.of(
                                new SessionListState.Shown(read),
                                0,
                                read.asOf(),
                                TimeFormat.in(ZoneOffset.UTC)))
                .matches(SessionListHeadline::partial)
                .matches(line -> line.verdict().contains("1 row without an id"));
    }

    @Test
    void a_server_that_cuts_its_list_of_people_leaves_the_names_incomplete() throws Exception {
        bench.server.on(
                "GET",
                "/api/users",
                json(200, "{\"items\": [{\"userName\": \"9\"}], \"totalCount\": 2}"));
        SessionListReading read = bench.sessions.read(_ -> {});
        var state = new SessionListState.Shown(read);

        NameDirectory names = bench.sessions.directory();

        assertThat(names.isComplete()).isFalse();
        assertThat(
                        SessionListHeadline.of(
                                        state, 0, SampleSessions.NOW, TimeFormat.in(ZoneOffset.UTC))
                                .with(names)
                                .verdict())
                .endsWith(
                        ", names may be missing: Portos has more users or devices than Gatehouse"
                                + " reads");
    }

    private static int skip(String path) {
        int at = path.indexOf("$skip=");
        return at < 0 ? 0 : Integer.parseInt(path.substring(at + 6).split("&")[0]);
    }

    private static int[] rows(SessionListReading read, String text) throws InterruptedException {
        var parsed = (FilterResult.Parsed<SessionFilter>) SessionFilter.parse(text);
        return parsed.filter()
                .rows(read.table(), NameDirectory.EMPTY, OwnSessionFinder.NONE, SampleSessions.NOW);
    }

    private static List<String> facts(Session session) {
        return SessionFields.RANKED.stream()
                .map((SessionField field) -> field.fact(SessionLine.of(session), CONTEXT))
                .flatMap(fact -> fact.stream().map(it -> it.text()))
                .toList();
    }
}

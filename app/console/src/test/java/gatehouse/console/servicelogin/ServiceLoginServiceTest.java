package gatehouse.console.servicelogin;

import static gatehouse.console.acts.ResultWords.outcome;
import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.wire.FakePortos.half;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.wire.FakePortos.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ServiceLoginServiceTest extends ServiceLoginServiceFixture {
    static Stream<Reply> everything_that_is_no_session() {
        return Stream.of(
                lost(),
                half("{\"Key\": \"abc\", \"Log"),
                json(200, "null"),
                json(200, "{}"),
                json(200, "{\"Error\": true, \"ErrorMessage\": \"no\"}"),
                json(200, "{\"Key\": 7}"),
                reply(200, "text/html", "<html>log in</html>"),
                reply(204, "", ""),
                reply(307, "text/html", "", "Location: /SuperOffice/api/v1/elsewhere"),
                json(400, "{\"Message\": \"no\"}"),
                json(401, ""),
                json(403, ""),
                json(404, ""),
                json(408, ""),
                json(415, ""),
                json(421, ""),
                json(429, "", "Retry-After: 0"),
                json(500, ""),
                json(502, ""),
                json(503, "", "Retry-After: 0"),
                json(504, ""));
    }

    @ParameterizedTest
    @MethodSource("everything_that_is_no_session")
    void whatever_happens_a_session_is_asked_for_once(Reply reply) throws Exception {
        crm.on(CREATE, reply);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        assertThat(crm.pause.waits()).isEmpty();
        assertThat(outcome(done)).isNotEqualTo("DONE");
        assertThat(logins.made().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything_that_is_no_session")
    void a_server_that_may_have_acted_is_never_said_to_have_opened_none(Reply reply)
            throws Exception {
        crm.on(CREATE, reply);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        int status = done.status();
        boolean refused =
                List.of(400, 401, 403, 404, 405, 415, 421, 429).contains(status)
                        || List.of("null", "{}").stream().anyMatch(reply.text()::endsWith);
        assertThat(outcome(done)).isEqualTo(refused ? "REFUSED" : "UNKNOWN");
        assertThat(entry().outcome())
                .isEqualTo(refused ? JournalOutcome.REFUSED : JournalOutcome.UNKNOWN);
    }

    @Test
    void a_time_out_is_an_unknown_outcome_with_the_sentence_of_the_contract() throws Exception {
        crm.isSilent(CREATE);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        assertThat(LoginPhrases.created(done).text())
                .contains(
                        "A session may have been opened. Gatehouse has not tried again. If so, it"
                                + " stays until it times out or is removed.");
    }

    @Test
    void after_an_unknown_outcome_nothing_is_sent_before_it_was_told() throws Exception {
        crm.on(CREATE, lost(), OPENED);
        open(logins);
        assertThat(logins.isInDoubt()).isTrue();
        assertThat(outcome(open(logins))).isEqualTo("NOT_TRIED");
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        logins.settleDoubt();
        assertThat(outcome(open(logins))).isEqualTo("DONE");
        assertThat(crm.calls(CREATE)).isEqualTo(2);
    }

    @Test
    void a_read_only_environment_opens_and_removes_nothing() throws Exception {
        guard.lock();
        assertThat(outcome(open(logins))).isEqualTo("NOT_TRIED");
        assertThat(outcome(logins.remove(205, WHY))).isEqualTo("NOT_TRIED");
        assertThat(outcome(logins.report(ServiceSessionKey.of(KEY), WHY))).isEqualTo("NOT_TRIED");
        assertThat(crm.server().asked()).isEmpty();
        assertThat(journal.list(JournalFilter.ALL, 10)).isEmpty();
    }

    @Test
    void an_empty_or_too_long_address_is_not_sent() throws Exception {
        for (String bad : List.of("", "   ", "x".repeat(65), "a\u0000b")) {
            assertThat(outcome(logins.create(new LoginOpening(bad, List.of()), WHY)))
                    .isEqualTo("NOT_TRIED");
        }
        assertThat(crm.server().asked()).isEmpty();
    }

    @Test
    void the_journal_tells_the_opening_before_and_after_and_never_the_key() throws Exception {
        crm.server()
                .on(
                        "POST",
                        "/SuperOffice",
                        _ -> {
                            assertThat(entry().completion()).isNull();
                            return OPENED;
                        });
        open(logins);
        JournalEntry entry = entry();
        assertThat(entry.act().act()).isEqualTo("servicelogin.create");
        assertThat(entry.act().reason().text()).isEqualTo("staff cannot log in");
        assertThat(entry.act().target().person()).isEqualTo("tje0");
        assertThat(entry.outcome()).isEqualTo(JournalOutcome.DONE);
        assertThat(entry.completion().detail()).isEqualTo("LoginId 205");
        journal.close();
        assertNoFileHolds(KEY);
        assertNoFileHolds(FakeCrm.PASSWORD);
    }

    @Test
    void no_text_form_of_a_result_tells_the_key() throws Exception {
        crm.on(CREATE, OPENED);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        assertThat(done + " " + logins.made().all() + LoginPhrases.created(done))
                .doesNotContain(KEY);
        assertThat(crm.wire.newestFirst().toString()).doesNotContain(KEY);
    }

    @Test
    void an_answer_without_an_id_is_opened_and_incomplete() throws Exception {
        crm.on(CREATE, json(200, "{\"Key\": \"" + KEY + "\"}"));
        ActOutcome<LoginOpening, OpenedLogin> outcome = open(logins).outcome();

        if (outcome
                instanceof
                ActOutcome.Done<LoginOpening, OpenedLogin>(Optional<OpenedLogin> login, _)) {
            assertThat(login.orElseThrow().whole()).isFalse();
        } else {
            throw new AssertionError("It was opened, and this came of it: " + outcome);
        }
    }

    @Test
    void a_401_signs_out_and_nothing_more_is_sent() throws Exception {
        crm.on(CREATE, json(401, ""));
        open(logins);
        assertThat(crm.connection.signedIn()).isEmpty();
        assertThat(outcome(open(logins))).isEqualTo("NOT_TRIED");
        assertThat(crm.calls(CREATE)).isEqualTo(1);
    }

    @Test
    void the_own_address_is_the_one_towards_the_server() {
        assertThat(logins.ownAddress()).contains("127.0.0.1");
    }

    private void assertNoFileHolds(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), "ISO-8859-1"))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }
}

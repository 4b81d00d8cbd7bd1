package gatehouse.console.servicelogin;

import static gatehouse.console.acts.ResultWords.outcome;
import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.connections.superoffice.FakeCrm.REMOVE;
import static gatehouse.console.connections.superoffice.FakeCrm.REPORT;
import static gatehouse.console.connections.superoffice.FakeCrm.VALID;
import static gatehouse.console.wire.FakePortos.half;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.servicelogin.ServiceLogin.LoginLife;
import gatehouse.console.wire.FakePortos.Reply;
import gatehouse.console.work.RetryPolicy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

class ServiceLoginServiceTest {
    private static final String KEY = "canary7f3c9e2a4d5b6c8a9e1f2b3c4d";
    private static final Reply OPENED =
            json(200, "{\"Key\": \"" + KEY + "\", \"LoginId\": 205, \"UserId\": 60}");
    private static final Reply NO_CONTENT = reply(204, "", "");
    private static final ActReason WHY = new ActReason("staff cannot log in", "HELP-7");

    @TempDir private Path folder;
    private FakeCrm crm;
    private Journal journal;
    private WriteGuard guard;
    private ServiceLoginService logins;

    @BeforeEach
    void open() throws IOException {
        at(FakeCrm.onsite());
    }

    @AfterEach
    void close() throws IOException {
        crm.close();
        journal.close();
    }

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
        assertThat(journal.list("", 10)).isEmpty();
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
    void a_check_is_repeated_twice_after_one_and_three_seconds() throws Exception {
        crm.on(VALID, lost(), json(503, ""), json(200, "true"));
        ServiceLoginCheck check = logins.check(ServiceSessionKey.of(KEY));
        assertThat(check.alive()).contains(true);
        assertThat(check.seen().attempts()).isEqualTo(3);
        assertThat(check.seen().lost()).isEqualTo(2);
        assertThat(crm.pause.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(ServiceLoginMessages.of(check).text()).contains("2 earlier attempts were lost");
    }

    @Test
    void a_check_is_given_up_after_three_attempts() throws Exception {
        crm.on(VALID, lost());
        ServiceLoginCheck check = logins.check(ServiceSessionKey.of(KEY));
        assertThat(check.alive()).isEmpty();
        assertThat(crm.calls(VALID)).isEqualTo(3);
    }

    @Test
    void an_answer_that_was_read_is_not_asked_for_again() throws Exception {
        for (Reply read :
                List.of(json(200, "null"), json(500, ""), json(403, ""), json(200, "{}"))) {
            long before = crm.calls(VALID);
            crm.on(VALID, read);
            assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).isEmpty();
            assertThat(crm.calls(VALID)).isEqualTo(before + 1);
        }
    }

    @Test
    void what_was_checked_is_noted_of_the_login() throws Exception {
        opened();
        crm.on(VALID, json(200, "false"));
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).contains(false);
        assertThat(logins.made().all())
                .extracting(ServiceLogin::life)
                .containsExactly(LoginLife.ENDED);
        assertThat(logins.made().living()).isEmpty();
    }

    @Test
    void a_removal_is_looked_at_afterwards() throws Exception {
        opened();
        crm.on(REMOVE, NO_CONTENT);
        crm.on(VALID, json(200, "false"));
        assertThat(words(logins.remove(205, WHY))).isEqualTo("DONE CONFIRMED");
        assertThat(logins.made().all())
                .extracting(ServiceLogin::life)
                .containsExactly(LoginLife.REMOVED);
        assertThat(entry().act().target().device()).isEqualTo("LoginId 205");
        assertThat(entry().outcome()).isEqualTo(JournalOutcome.DONE);
    }

    @Test
    void a_204_without_effect_is_no_removal() throws Exception {
        opened();
        crm.on(REMOVE, NO_CONTENT);
        crm.on(VALID, json(200, "true"));
        assertThat(words(logins.remove(205, WHY))).isEqualTo("UNKNOWN STILL_THERE");
        assertThat(entry().outcome()).isEqualTo(JournalOutcome.UNKNOWN);
        assertThat(logins.made().living()).hasSize(1);
    }

    @Test
    void a_removal_is_sent_once_more_at_most_and_only_where_no_answer_came() throws Exception {
        crm.on(REMOVE, lost());
        assertThat(outcome(logins.remove(205, WHY))).isEqualTo("UNKNOWN");
        assertThat(crm.calls(REMOVE)).isEqualTo(2);
        for (Reply read :
                List.of(
                        json(429, "", "Retry-After: 0"),
                        json(503, "", "Retry-After: 0"),
                        json(200, "null"),
                        json(404, "{\"Error\": true, \"ErrorMessage\": \"none\"}"))) {
            long before = crm.calls(REMOVE);
            crm.on(REMOVE, read);
            assertThat(outcome(logins.remove(205, WHY))).isNotEqualTo("DONE");
            assertThat(crm.calls(REMOVE)).isEqualTo(before + 1);
        }
    }

    @Test
    void a_refusal_after_a_lost_answer_may_mean_that_it_is_gone() throws Exception {
        crm.on(REMOVE, lost(), json(404, "{\"Error\": true, \"ErrorMessage\": \"none\"}"));
        assertThat(outcome(logins.remove(205, WHY))).isEqualTo("UNKNOWN");
    }

    @Test
    void a_report_is_sent_once() throws Exception {
        crm.on(REPORT, lost());
        assertThat(outcome(logins.report(ServiceSessionKey.of(KEY), WHY))).isEqualTo("UNKNOWN");
        assertThat(crm.calls(REPORT)).isEqualTo(1);
        crm.on(REPORT, json(200, "0"));
        assertThat(outcome(logins.report(ServiceSessionKey.of(KEY), WHY)))
                .isEqualTo("ALREADY_GONE");
        crm.on(REPORT, json(200, "205"));
        assertThat(logins.report(ServiceSessionKey.of(KEY), WHY).outcome())
                .isEqualTo(
                        new ActOutcome.Done<>(Optional.of(205), new ActConfirmation.NotPossible()));
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
    void online_the_state_is_asked_before_each_opening() throws Exception {
        at(FakeCrm.online());
        crm.on(CREATE, OPENED);
        open(logins);
        open(logins);
        assertThat(crm.stateCalls()).isEqualTo(2);
        assertThat(crm.calls(CREATE)).isEqualTo(2);
    }

    @Test
    void a_tenant_that_moved_is_not_asked_twice_to_open_one() throws Exception {
        at(FakeCrm.online());
        crm.on(CREATE, json(421, ""));
        crm.onAt("two", CREATE, OPENED);
        assertThat(outcome(open(logins))).isEqualTo("REFUSED");
        crm.isAt("two");
        assertThat(crm.calls(CREATE)).isEqualTo(1);
        assertThat(outcome(open(logins))).isEqualTo("DONE");
    }

    @Test
    void a_tenant_that_cannot_be_used_is_sent_nothing() throws Exception {
        at(FakeCrm.online());
        crm.state("one", "Suspended", false);
        ActResult<LoginOpening, OpenedLogin> done = open(logins);
        assertThat(outcome(done)).isEqualTo("NOT_TRIED");
        assertThat(LoginPhrases.created(done).text()).contains("subscription is being ended");
        assertThat(crm.calls(CREATE)).isZero();
    }

    @Test
    void a_check_follows_a_tenant_that_moved_once() throws Exception {
        at(FakeCrm.online());
        crm.on(VALID, json(421, ""));
        crm.onAt("two", VALID, json(200, "true"));
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).isEmpty();
        assertThat(crm.calls(VALID)).as("the same address is not asked again").isEqualTo(1);
        crm.server()
                .on(
                        "POST",
                        "/one/",
                        _ -> {
                            crm.isAt("two");
                            return json(421, "");
                        });
        assertThat(logins.check(ServiceSessionKey.of(KEY)).alive()).contains(true);
        assertThat(crm.calls(VALID)).isEqualTo(3);
    }

    @Test
    void the_own_address_is_the_one_towards_the_server() {
        assertThat(logins.ownAddress()).contains("127.0.0.1");
    }

    private void at(FakeCrm next) throws IOException {
        if (crm != null) {
            close();
        }
        crm = next;
        journal = new Journal(HomeFolder.of(folder));
        guard = new WriteGuard(crm.clock.pair());
        guard.arm();
        logins =
                new ServiceLoginService(
                        new ActRunner(
                                journal,
                                new RetryPolicy(crm.pause, crm.clock, new SplittableRandom(1)),
                                crm.pause,
                                crm.clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Store 12", "TEST", "superoffice"),
                        new TestSite(guard),
                        crm.connection,
                        new CreatedServiceLogins(),
                        crm.pause,
                        crm.clock);
    }

    private void opened() {
        crm.on(CREATE, OPENED);
        open(logins);
    }

    private static ActResult<LoginOpening, OpenedLogin> open(ServiceLoginService logins) {
        return logins.create(new LoginOpening("192.0.2.7", List.of()), WHY);
    }

    private JournalEntry entry() throws IOException {
        return journal.list("", 1).getFirst();
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

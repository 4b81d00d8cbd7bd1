package gatehouse.console.temporarykey;

import static gatehouse.console.connections.superoffice.FakeCrm.KEY;
import static gatehouse.console.wire.FakePortos.half;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.temporarykey.KeyCheckResult.VerdictWord;
import gatehouse.console.wire.FakePortos.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class KeyCheckServiceTest {
    private static final String CANARY = "canaryKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Reply VALID = info("PublicFaq", "false");
    private static final Reply UNKNOWN = info("Unknown", "false");

    private FakeCrm crm;
    private KeyCheckService checks;

    @BeforeEach
    void open() throws IOException {
        at(FakeCrm.onsite());
    }

    @AfterEach
    void close() throws IOException {
        crm.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"PublicFaq\"', false, VALID",
        "'\"AddedLater\"', false, VALID",
        "'\"PublicFaq\"', true, EXPIRED",
        "'\"AddedLater\"', true, EXPIRED",
        "'\"Unknown\"', true, EXPIRED",
        "'\"Unknown\"', false, UNKNOWN",
        "'\"Unknown\"', null, UNKNOWN",
        "'\"PublicFaq\"', null, COULD_NOT_CHECK",
        "null, false, COULD_NOT_CHECK",
        "null, true, COULD_NOT_CHECK",
        "'\"\"', false, COULD_NOT_CHECK",
        "'\"PublicFaq\"', '\"false\"', COULD_NOT_CHECK",
        "'{}', false, COULD_NOT_CHECK"
    })
    void the_verdict_is_told_by_the_domain_first(String domain, String expired, VerdictWord word)
            throws Exception {
        crm.on(KEY, json(200, "{\"Domain\": " + domain + ", \"IsExpired\": " + expired + "}"));
        assertThat(check().word()).isEqualTo(word);
    }

    static Stream<Reply> everything_that_is_no_answer() {
        return Stream.of(
                lost(),
                half("{\"Domain\": \"PublicFaq\", \"IsExp"),
                json(200, "null"),
                json(200, "{}"),
                json(200, "true"),
                json(200, "{\"Error\": true, \"Domain\": \"PublicFaq\", \"IsExpired\": false}"),
                reply(200, "text/html", "<html>log in</html>"),
                json(400, "{\"Domain\": \"PublicFaq\", \"IsExpired\": false}"),
                json(404, "{\"Domain\": \"Unknown\", \"IsExpired\": false}"),
                json(401, ""),
                json(403, ""),
                json(421, ""),
                json(429, ""),
                json(500, "{\"Domain\": \"PublicFaq\", \"IsExpired\": false}"));
    }

    @ParameterizedTest
    @MethodSource("everything_that_is_no_answer")
    void what_is_no_answer_says_nothing_about_the_key(Reply reply) throws Exception {
        crm.on(KEY, reply);
        KeyCheckResult check = check();
        assertThat(check.word()).isEqualTo(VerdictWord.COULD_NOT_CHECK);
        assertThat(check.why()).isPresent();
        assertThat(KeyVerdictMessages.said(check)).startsWith("This says nothing about the key.");
        assertThat(crm.calls(KEY)).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TemporaryKeyDomain.class)
    void each_domain_has_a_meaning_and_something_to_do(TemporaryKeyDomain domain) throws Exception {
        for (String expired : List.of("true", "false")) {
            crm.on(KEY, info(domain.wireName(), expired));
            KeyCheckResult check = check();
            assertThat(KeyVerdictMessages.verdict(check)).isNotBlank();
            assertThat(KeyVerdictMessages.next(check)).isNotBlank();
            assertThat(KeyVerdictMessages.meaning(check).isEmpty())
                    .isEqualTo(domain == TemporaryKeyDomain.UNKNOWN);
        }
    }

    @Test
    void an_expired_password_link_is_to_be_sent_anew() throws Exception {
        crm.on(KEY, info("ChangePasswordCustomerCenter", "true"));
        assertThat(KeyVerdictMessages.next(check())).isEqualTo("Send a new password link.");
    }

    @Test
    void a_domain_that_is_not_listed_is_told_by_its_name() throws Exception {
        crm.on(KEY, info("AddedLater", "false"));
        assertThat(KeyVerdictMessages.meaning(check())).isEqualTo("Other kind: AddedLater");
    }

    @Test
    void ids_of_zero_are_not_told() throws Exception {
        crm.on(KEY, info("PublicFaq", "false"));
        KeyCheckResult check = check();
        assertThat(KeyVerdictMessages.targetText(check)).isEqualTo("12");
        assertThat(KeyVerdictMessages.personText(check)).isEqualTo("not provided");
    }

    @Test
    void a_check_is_repeated_after_one_and_three_seconds_and_says_that_answers_were_lost()
            throws Exception {
        crm.on(KEY, lost(), json(504, ""), UNKNOWN);
        KeyCheckResult check = check();
        assertThat(check.word()).isEqualTo(VerdictWord.UNKNOWN);
        assertThat(check.seen().lost()).isEqualTo(2);
        assertThat(crm.pause.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(KeyVerdictMessages.next(check)).contains("may have used up the key");
    }

    @Test
    void the_server_says_when_to_try_again_and_what_is_too_long_is_not_waited_for()
            throws Exception {
        crm.on(KEY, json(429, "", "Retry-After: 7"), VALID);
        assertThat(check().word()).isEqualTo(VerdictWord.VALID);
        assertThat(crm.pause.waits()).containsExactly(Duration.ofSeconds(7));
        crm.on(KEY, json(429, "", "Retry-After: 60"), VALID);
        assertThat(check().why().orElseThrow().trouble())
                .isEqualTo(SuperOfficeTrouble.TOO_MANY_CALLS);
    }

    @Test
    void a_refused_credential_is_not_shown_again_by_a_thousand_keys() throws Exception {
        crm.on(KEY, json(401, ""));
        var told = Collections.synchronizedList(new ArrayList<KeyCheckResult>());
        checks.checkAll(lines(40), told::add);
        assertThat(told).hasSize(40).allMatch(check -> check.word() == VerdictWord.COULD_NOT_CHECK);
        assertThat(crm.calls(KEY)).isLessThanOrEqualTo(KeyCheckService.AT_ONCE);
    }

    @Test
    void four_are_checked_at_the_same_time_and_no_more() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        crm.server()
                .on(
                        "POST",
                        "/",
                        _ -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            for (int turn = 0; turn < 1000; turn++) {
                                Thread.yield();
                            }
                            now.decrementAndGet();
                            return VALID;
                        });
        var told = Collections.synchronizedList(new ArrayList<KeyCheckResult>());
        checks.checkAll(lines(9), told::add);
        assertThat(told).extracting(KeyCheckResult::number).hasSize(9).doesNotHaveDuplicates();
        assertThat(most.get()).isBetween(1, KeyCheckService.AT_ONCE);
    }

    @Test
    void the_key_is_in_the_body_and_nowhere_else() throws Exception {
        crm.on(KEY, json(500, "{\"Message\": \"no key " + CANARY + "\"}"));
        KeyCheckResult check = check();
        var asked = crm.server().asked().getLast();
        assertThat(asked.body()).contains(CANARY);
        assertThat(asked.path() + asked.head()).doesNotContain(CANARY);
        assertThat(check + " " + KeyVerdictMessages.said(check) + KeyVerdictMessages.next(check))
                .doesNotContain(CANARY);
        crm.wire
                .newestFirst()
                .forEach(seen -> assertThat(seen.toString() + seen.curl()).doesNotContain(CANARY));
    }

    @Test
    void online_the_state_is_asked_once_while_it_is_good() throws Exception {
        at(FakeCrm.online());
        crm.on(KEY, VALID);
        check();
        check();
        assertThat(crm.stateCalls()).isEqualTo(1);
        crm.clock.pass(Duration.ofSeconds(61));
        check();
        assertThat(crm.stateCalls()).isEqualTo(2);
    }

    @Test
    void more_than_two_seconds_are_slow_by_the_vendors_own_measure() {
        assertThat(seen(Duration.ofMillis(2000)).slow()).isFalse();
        assertThat(seen(Duration.ofMillis(2001)).notes())
                .isEqualTo("Slow by SuperOffice’s own measure (over 2 s): it took 2.0 s.");
    }

    private static CallSummary seen(Duration took) {
        return new CallSummary(200, took, Duration.ofSeconds(2), 1, 0, OptionalLong.empty());
    }

    private void at(FakeCrm next) throws IOException {
        if (crm != null) {
            crm.close();
        }
        crm = next;
        checks = new KeyCheckService(crm.connection, crm.pause);
    }

    private KeyCheckResult check() throws InterruptedException {
        return checks.check(1, TemporaryKey.of(CANARY));
    }

    private static List<PastedKeyLine> lines(int count) {
        return PastedKeyInput.of((CANARY + "\n").repeat(count), false).lines();
    }

    private static Reply info(String domain, String expired) {
        return json(
                200,
                """
                {"Domain": "%s", "TargetId": 12, "PersonId": 0, "IsExpired": %s, "Payload": null}
                """
                        .formatted(domain, expired));
    }
}

package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.CallFailure.Refused;
import gatehouse.clients.http.CallFailure.TooLarge;
import gatehouse.clients.http.CallFailure.Unauthorized;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The numbered client rules of the contract (Portos 10), as far as they concern a single call. */
@Timeout(120)
final class PortosRulesTest {
    private static final PageRequest FIRST = new PageRequest(0, 100, true, null);

    @Test
    void rule_1_a_404_on_the_list_is_a_refusal_and_never_no_sessions() throws Exception {
        try (var portos =
                PortosClientFixture.answering(RawServer.json(404, ExampleAnswers.NOT_FOUND))) {
            assertThat(PortosClientFixture.failure(() -> portos.client().sessions(FIRST)))
                    .isInstanceOf(Refused.class);
            assertThat(PortosClientFixture.failure(() -> portos.client().countSessions()))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void rule_2_the_answer_to_a_login_tells_what_kind_of_device_it_is() throws Exception {
        try (var portos = PortosClientFixture.json(ExampleAnswers.LOGIN)) {
            assertThat(
                            portos.nobody()
                                    .signIn("999", new char[] {'x'}, "P01", SendPermit.always())
                                    .deviceEnvName())
                    .isEqualTo("CashRegister");
        }
    }

    @Test
    void rule_3_a_refused_page_is_not_asked_for_in_another_form_by_itself() throws Exception {
        try (var portos = PortosClientFixture.answering(RawServer.json(400, "{}"))) {
            PortosClientFixture.failure(() -> portos.client().sessions(FIRST));
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    @Test
    void rule_4_the_one_server_filter_is_sent_as_it_is() throws Exception {
        try (var portos = PortosClientFixture.json("{\"items\":[]}")) {
            portos.client().sessions(new PageRequest(0, 10, false, "abc"));
            assertThat(portos.line())
                    .isEqualTo("GET /api/sessions?$take=10&sessionId=abc HTTP/1.1");
        }
    }

    @Test
    void rule_5_the_number_is_the_total_also_where_the_count_says_none() throws Exception {
        try (var portos = PortosClientFixture.json("{\"count\":0,\"totalCount\":812}")) {
            assertThat(portos.client().countSessions()).isEqualTo(812);
        }
    }

    @Test
    void rule_6_an_id_is_one_segment_of_utf_8_with_unreserved_characters_kept() throws Exception {
        try (var portos = PortosClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            portos.client().delete("aZ09-_.~ /ľ", SendPermit.always());
            assertThat(portos.line())
                    .isEqualTo("DELETE /api/sessions/aZ09-_.~%20%2F%C4%BE HTTP/1.1");
        }
    }

    @Test
    void rule_7_a_404_to_a_delete_is_told_as_404_and_not_as_a_success() throws Exception {
        try (var portos =
                PortosClientFixture.answering(RawServer.json(404, ExampleAnswers.NOT_FOUND))) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOfSatisfying(
                            Refused.class, f -> assertThat(f.problem().status()).isEqualTo(404));
        }
    }

    @Test
    void rule_7_a_lost_answer_to_a_delete_is_unknown_and_not_a_failure() throws Exception {
        try (var portos = PortosClientFixture.under("/api", (_, _) -> false)) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOf(Unknown.class);
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    @Test
    void rule_7_the_body_of_a_delete_must_match() throws Exception {
        String other =
                PortosClientFixture.ONE_SESSION.replace(PortosClientFixture.ID, "someoneElses");
        try (var portos = PortosClientFixture.json(other)) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void rule_9_a_login_tells_its_span_in_server_time() throws Exception {
        String answer =
                RawServer.json(ExampleAnswers.LOGIN)
                        .replaceFirst("\r\n", "\r\nDate: Fri, 04 Aug 2023 11:19:38 GMT\r\n");
        try (var portos = PortosClientFixture.answering(answer)) {
            PortosSignInResult in =
                    portos.nobody().signIn("999", new char[] {'x'}, "P01", SendPermit.always());
            assertThat(in.serverDate()).isEqualTo(Instant.parse("2023-08-04T11:19:38Z"));
            assertThat(in.sentAt()).isEqualTo(PortosClientFixture.NOW);
            assertThat(in.took()).isPositive();
        }
    }

    @Test
    void rule_11_a_401_is_told_and_no_login_follows() throws Exception {
        try (var portos = PortosClientFixture.answering(RawServer.json(401, "{}"))) {
            for (PortosClientFixture.Act act : reads(portos.client())) {
                assertThat(PortosClientFixture.failure(act)).isInstanceOf(Unauthorized.class);
            }
            assertThat(portos.server().requests())
                    .hasSize(reads(portos.client()).size())
                    .noneMatch(request -> request.startsWith("POST"));
        }
    }

    @Test
    void rule_12_423_and_429_are_told_with_how_long_to_wait_and_not_repeated() throws Exception {
        for (int status : new int[] {423, 429}) {
            String answer =
                    RawServer.json(status, "{\"errorCode\":5}")
                            .replaceFirst("\r\n", "\r\nRetry-After: 2\r\n");
            try (var portos = PortosClientFixture.answering(answer)) {
                assertThat(
                                PortosClientFixture.failure(() ->
                                        portos.client()
                                                .delete(
                                                        PortosClientFixture.ID,
                                                        SendPermit.always())))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                f -> assertThat(f.problem().retryAfter()).hasSeconds(2));
                assertThat(portos.server().requests()).hasSize(1);
            }
        }
    }

    @Test
    void rule_13_a_row_that_cannot_be_read_does_not_hide_the_others() throws Exception {
        try (var portos = PortosClientFixture.json("{\"items\":[7,{\"sessionId\":\"a\"},{}]}")) {
            List<SessionRow> rows = portos.client().sessions(FIRST).rows();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1)).isInstanceOf(Session.class);
        }
    }

    @Test
    void rule_13_every_form_of_a_moment_is_read() throws Exception {
        for (String form :
                List.of(
                        "2023-08-04T21:21:07.6Z",
                        "2023-08-04T21:21:07.600Z",
                        "2023-08-04T21:21:07.6000000Z",
                        "2023-08-04T21:21:07.6+00:00",
                        "2023-08-04T23:21:07.6+02:00")) {
            try (var portos =
                    PortosClientFixture.json(
                            "{\"sessionId\":\"a\",\"startedAt\":\"" + form + "\"}")) {
                assertThat(portos.client().session("a").startedAt())
                        .isEqualTo(Instant.parse("2023-08-04T21:21:07.6Z"));
            }
        }
    }

    @Test
    void rule_14_an_unknown_error_code_and_word_of_health_are_kept() throws Exception {
        try (var portos =
                PortosClientFixture.answering(RawServer.json(403, "{\"errorCode\":77}"))) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().session(PortosClientFixture.ID)))
                    .isInstanceOfSatisfying(
                            Refused.class, f -> assertThat(f.problem().errorCode()).isEqualTo(77));
        }
        try (var portos = PortosClientFixture.json("{\"status\":\"Sleepy\"}")) {
            assertThat(portos.client().health().status()).isEqualTo("Sleepy");
        }
    }

    @Test
    void rule_15_codes_4_and_6_are_told_under_any_status() throws Exception {
        for (int status : new int[] {400, 401, 403, 409, 412, 423, 500}) {
            try (var portos =
                    PortosClientFixture.answering(RawServer.json(status, "{\"errorCode\":6}"))) {
                assertThat(errorCode(portos)).isEqualTo(PortosErrorCode.RESOURCE_VERSION_MISMATCH);
            }
        }
    }

    @Test
    void rule_17_users_and_devices_that_may_not_be_read_are_told_as_such() throws Exception {
        for (int status : new int[] {403, 404}) {
            try (var portos = PortosClientFixture.answering(RawServer.json(status, "{}"))) {
                assertThat(PortosClientFixture.failure(portos.client()::users))
                        .isInstanceOf(Refused.class);
                assertThat(PortosClientFixture.failure(portos.client()::devices))
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void rule_18_every_call_is_http_1_1_and_says_what_it_accepts_and_in_which_language()
            throws Exception {
        try (var portos = PortosClientFixture.json("null")) {
            for (PortosClientFixture.Act act : all(portos.client())) {
                PortosClientFixture.failure(act);
            }
            assertThat(portos.server().requests())
                    .hasSize(9)
                    .allSatisfy(request ->
                            assertThat(request)
                                    .contains(" HTTP/1.1\r\n")
                                    .contains("\r\nAccept: application/json\r\n")
                                    .contains("\r\nAccept-Language: en-GB\r\n")
                                    .doesNotContainIgnoringCase("upgrade")
                                    .doesNotContainIgnoringCase("cookie"));
        }
    }

    @Test
    void rule_18_a_call_ends_within_its_total_time() throws Exception {
        CallLimits limits = CallLimits.standard().withCall(Duration.ofSeconds(10));
        var latch = new java.util.concurrent.CountDownLatch(1);
        try (var portos =
                PortosClientFixture.within(
                        limits,
                        (_, _) -> {
                            latch.await();
                            return false;
                        })) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().session(PortosClientFixture.ID)))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f -> {
                                assertThat(f.why()).isEqualTo(Unknown.UnknownReason.TIMED_OUT);
                                assertThat(f.after()).isLessThan(Duration.ofMinutes(2));
                            });
            latch.countDown();
        }
    }

    @Test
    void rule_18_answers_are_capped_at_16_mebibytes_and_depth_64() throws Exception {
        assertThat(CallLimits.standard().answerBytes()).isEqualTo(16 << 20);
        String deepest = "{\"sessionId\":\"a\",\"x\":" + "[".repeat(63) + "]".repeat(63) + "}";
        try (var portos = PortosClientFixture.json(deepest)) {
            assertThat(portos.client().session("a").sessionId()).isEqualTo("a");
        }
        try (var portos = PortosClientFixture.json(deepest.replace("[]", "[[]]"))) {
            assertThat(PortosClientFixture.failure(() -> portos.client().session("a")))
                    .isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void rule_18_a_cookie_is_not_sent_back() throws Exception {
        String answer =
                RawServer.json(PortosClientFixture.ONE_SESSION)
                        .replaceFirst("\r\n", "\r\nSet-Cookie: a=b\r\n");
        try (var portos = PortosClientFixture.answering(answer)) {
            portos.client().session(PortosClientFixture.ID);
            portos.client().session(PortosClientFixture.ID);
            assertThat(portos.server().requests().getLast()).doesNotContainIgnoringCase("cookie");
        }
    }

    @Test
    void rule_19_evidence_holds_ids_cut_to_six_characters() throws Exception {
        try (var portos = PortosClientFixture.json(ExampleAnswers.LIST)) {
            portos.client().sessions(new PageRequest(0, 9, true, PortosClientFixture.ID));
            PortosClientFixture.failure(
                    () -> portos.client().delete(PortosClientFixture.ID, SendPermit.always()));
            assertThat(portos.exchanges())
                    .allSatisfy(
                            x -> assertThat(x.toString()).doesNotContain(PortosClientFixture.ID))
                    .extracting(Exchange::url)
                    .allSatisfy(url -> assertThat(url).contains("Hq6563…"));
        }
    }

    private static PortosErrorCode errorCode(PortosClientFixture portos) {
        return switch (PortosClientFixture.failure(
                () -> portos.client().delete(PortosClientFixture.ID, SendPermit.always()))) {
            case Refused(var problem) -> PortosErrorCode.of(problem.errorCode());
            case Unauthorized(var problem) -> PortosErrorCode.of(problem.errorCode());
            default -> null;
        };
    }

    private static List<PortosClientFixture.Act> reads(PortosClient client) {
        return List.of(
                () -> client.sessions(FIRST),
                client::countSessions,
                () -> client.session(PortosClientFixture.ID),
                client::devices,
                client::users);
    }

    private static List<PortosClientFixture.Act> all(PortosClient client) {
        var all = new java.util.ArrayList<>(reads(client));
        all.add(() -> client.delete(PortosClientFixture.ID, SendPermit.always()));
        all.add(client::license);
        all.add(client::health);
        all.add(() -> client.signIn("999", "x".toCharArray(), "TOOL1", SendPermit.always()));
        return all;
    }
}

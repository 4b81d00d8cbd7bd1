package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.SendPermit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Cookies and tokens of a session (contract: SRS 5). */
@Timeout(120)
final class SessionTest {
    private static final String TOKEN = "X-CSRF-TOKEN: 7f9c1f0e-0000-4000-8000-000000000001";
    private static final String VALUE = "7f9c1f0e-0000-4000-8000-000000000001";

    @Test
    void cookies_are_sent_back_as_bare_names_and_values_whatever_their_attributes()
            throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.EMPTY,
                        "Set-Cookie: a=1; Path=/nowhere; Secure; HttpOnly; SameSite=Strict",
                        "Set-Cookie: b = \"x=y\" ; Domain=example.test; Max-Age=1",
                        "set-cookie: c=2; Expires=Wed, 01 Apr 2026 10:00:00 GMT");
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            assertThat(session.cookieNames()).containsExactly("a", "b", "c");
            srs.client().ping(session);
            assertThat(srs.sent("Cookie")).containsExactly("a=1; b=\"x=y\"; c=2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b=",
                "b=; Path=/",
                "b=x; Max-Age=0",
                "b=x; max-age=-1; Expires=Wed, 01 Apr 2099 10:00:00 GMT",
                "b=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "b=x; expires=Thu, 01-Jan-70 00:00:00 GMT",
                "b=x; Path=/; Expires=Sun, 01 Mar 2026 09:59:59 GMT"
            })
    void an_expired_or_empty_cookie_deletes(String cookie) throws Exception {
        String login =
                SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: a=1", "Set-Cookie: b=2");
        String ping = SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: " + cookie);
        try (var srs = SrsClientFixture.answering(login, ping)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            srs.client().ping(session);
            assertThat(srs.sent("Cookie")).containsExactly("a=1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b=3; Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "b=3; Expires=sometime",
                "b=3; Expires=Wed, 99 Foo 2020 10:00:00 GMT",
                "b=3; Max-Age=soon"
            })
    void a_newer_value_wins_and_dates_that_cannot_be_read_delete_nothing(String cookie)
            throws Exception {
        String login =
                SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: a=1", "Set-Cookie: b=2");
        try (var srs =
                SrsClientFixture.answering(
                        login,
                        SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: " + cookie))) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            srs.client().ping(session);
            assertThat(srs.sent("Cookie")).containsExactly("a=1; b=3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"novalue", "=x", "a b=x", "a=ž", ";", "a="})
    void a_cookie_that_cannot_be_sent_back_counts_as_none(String cookie) throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: " + cookie),
                        SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            assertThat(session.byPassword()).isTrue();
            srs.client().ping(session);
            assertThat(srs.sent("Cookie")).isEmpty();
            assertThat(srs.sent("Authorization")).hasSize(1);
        }
    }

    @Test
    void a_login_that_sets_a_cookie_wipes_the_password_at_once() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE)) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            SrsSession session =
                    srs.known().login(credentials, false, SendPermit.always()).session();
            assertThat(credentials.wiped()).isTrue();
            assertThat(session.byPassword()).isFalse();
        }
    }

    @Test
    void a_login_that_sets_none_keeps_the_password_until_the_logout() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            SrsSession session =
                    srs.known().login(credentials, false, SendPermit.always()).session();
            srs.client().ping(session);
            assertThat(credentials.wiped()).isFalse();
            srs.client().logout(session, SendPermit.always());
            assertThat(credentials.wiped()).isTrue();
        }
    }

    @Test
    void a_cookie_that_a_ping_sets_first_goes_along_with_basic() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.EMPTY,
                        SrsClientFixture.WITH_COOKIE,
                        SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            srs.client().ping(session);
            assertThat(srs.sent("Cookie")).containsExactly("SID=abcdef0123");
            assertThat(srs.sent("Authorization")).hasSize(1);
        }
    }

    @Test
    void the_token_goes_on_pings_and_on_the_logout_together_with_the_cookie() throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.WITH_COOKIE, "X-CSRF-HEADER: X-CSRF-TOKEN", TOKEN);
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session(true);
            assertThat(session.csrf()).isEqualTo(CsrfProtection.CSRF_TOKEN_RECEIVED);
            for (SrsClientFixture.Act<SrsStepResult> act : acts(srs, session)) {
                act.run();
                assertThat(srs.sent("X-CSRF-Token")).containsExactly(VALUE);
                assertThat(srs.sent("Cookie")).containsExactly("SID=abcdef0123");
            }
        }
    }

    @Test
    void a_token_is_also_sent_under_the_other_name_it_is_to_have() throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.WITH_COOKIE, "X-CSRF-HEADER: X-Other-Name", TOKEN);
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session(true);
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.sent("X-CSRF-Token")).containsExactly(VALUE);
            assertThat(srs.sent("X-Other-Name")).containsExactly(VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Authorization", "X-", "X-a b", "X-ž", "Host", "X_CSRF"})
    void another_name_that_is_not_of_its_form_is_not_used(String name) throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.WITH_COOKIE, "X-CSRF-HEADER: " + name, TOKEN);
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
            srs.client().logout(srs.session(true), SendPermit.always());
            assertThat(srs.last().split(VALUE, -1)).hasSize(2);
        }
    }

    @Test
    void a_name_of_61_characters_after_its_x_is_not_used() throws Exception {
        String name = "X-" + "a".repeat(60);
        for (String tried : List.of(name, name + "a")) {
            String login =
                    SrsClientFixture.with(
                            SrsClientFixture.WITH_COOKIE, "X-CSRF-HEADER: " + tried, TOKEN);
            try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
                srs.client().logout(srs.session(true), SendPermit.always());
                assertThat(srs.sent(tried)).hasSize(tried.equals(name) ? 1 : 0);
            }
        }
    }

    @Test
    void the_newest_token_of_any_answer_wins() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.with(SrsClientFixture.WITH_COOKIE, "X-CSRF-Token: first"),
                        SrsClientFixture.with(SrsClientFixture.status(500), "x-csrf-token: second"),
                        SrsClientFixture.with(SrsClientFixture.status(403), "X-Csrf-Token: third"),
                        SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session(true);
            srs.client().ping(session);
            assertThat(srs.sent("X-CSRF-Token")).containsExactly("first");
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.sent("X-CSRF-Token")).containsExactly("second");
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.sent("X-CSRF-Token")).containsExactly("third");
        }
    }

    @Test
    void a_token_that_comes_unasked_is_sent_all_the_same() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.with(SrsClientFixture.WITH_COOKIE, TOKEN),
                        SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session(false);
            assertThat(session.csrf()).isEqualTo(CsrfProtection.NOT_ASKED_FOR);
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.sent("X-CSRF-Token")).containsExactly(VALUE);
        }
    }

    @Test
    void a_token_that_was_asked_for_may_come_with_the_first_ping() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE,
                        SrsClientFixture.with(SrsClientFixture.EMPTY, TOKEN))) {
            SrsSession session = srs.session(true);
            assertThat(session.csrf()).isEqualTo(CsrfProtection.CSRF_NO_TOKEN);
            srs.client().ping(session);
            assertThat(session.csrf()).isEqualTo(CsrfProtection.CSRF_TOKEN_RECEIVED);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, NOT_ASKED_FOR", "true, CSRF_NO_TOKEN"})
    void an_accepted_login_tells_names_of_cookies_and_whether_csrf_is_needed(
            boolean asked, CsrfProtection csrf) throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE)) {
            SrsLoginResult in =
                    srs.known().login(SrsClientFixture.credentials(), asked, SendPermit.always());
            assertThat(in.found().details())
                    .isEqualTo(new FindingDetails.SignedIn(List.of("SID"), csrf));
            assertThat(in.session().user()).isEqualTo("agent7");
            assertThat(in.session().openedAt()).isEqualTo(SrsClientFixture.NOW);
        }
    }

    @Test
    void a_ping_answered_401_forgets_cookie_and_token() throws Exception {
        String login = SrsClientFixture.with(SrsClientFixture.WITH_COOKIE, TOKEN);
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.status(401))) {
            SrsSession session = srs.session(true);
            assertThat(srs.client().ping(session).finding()).isEqualTo(SrsFinding.NOT_LOGGED_IN);
            assertThat(session.cookieNames()).isEmpty();
            assertNothingIsSent(srs, session);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, ALREADY_GONE",
        "200, LOGOUT_NOT_CONFIRMED",
        "403, LOGOUT_UNKNOWN",
        "500, LOGOUT_UNKNOWN",
        "302, LOGOUT_UNKNOWN"
    })
    void a_logout_answered_401_is_looked_after_by_one_ping_with_the_cookie(
            int status, SrsFinding finding) throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE,
                        SrsClientFixture.status(401),
                        SrsClientFixture.status(status))) {
            SrsSession session = srs.session();
            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.ALREADY_GONE);
            assertThat(session.logoutConfirmable()).isTrue();
            assertThat(SrsClientFixture.failure(() -> srs.client().ping(session)))
                    .isEqualTo(new NotSent(SrsNotSentReasons.SESSION_LOGGED_OUT));

            assertThat(srs.client().confirmLogout(session).finding()).isEqualTo(finding);
            assertThat(srs.requests().getLast()).startsWith("GET /ping").contains("SID=abcdef0123");
            assertThat(session.logoutConfirmable()).isEqualTo(finding != SrsFinding.ALREADY_GONE);
        }
    }

    @Test
    void a_lost_answer_after_a_logout_answered_401_is_unknown() throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE),
                        SrsClientFixture.telling(SrsClientFixture.status(401)),
                        SrsClientFixture.hangUp())) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            SrsClientFixture.assertLost(
                    srs.client().confirmLogout(session),
                    SrsFinding.LOGOUT_UNKNOWN,
                    SrsTransportFailure.HUNG_UP);
        }
    }

    @Test
    void a_logout_answered_401_without_a_cookie_is_not_looked_after() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.EMPTY, SrsClientFixture.status(401))) {
            SrsSession session = srs.session();
            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.ALREADY_GONE);
            assertThat(session.logoutConfirmable()).isFalse();
            assertThat(SrsClientFixture.failure(() -> srs.client().confirmLogout(session)))
                    .isEqualTo(new NotSent(SrsNotSentReasons.NOTHING_TO_CONFIRM));
            assertNothingIsSent(srs, session);
        }
    }

    @Test
    void a_forgotten_session_is_neither_polled_nor_logged_out() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            session.forget();
            assertNothingIsSent(srs, session);
        }
    }

    @Test
    void a_session_whose_last_cookie_was_deleted_is_not_polled_without_a_name() throws Exception {
        String gone = SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: SID=; Path=/");
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, gone)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            assertNothingIsSent(srs, session);
        }
    }

    @Test
    void a_session_goes_to_the_host_and_port_it_was_opened_at_and_to_no_other() throws Exception {
        try (var here = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE);
                var there = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsSession session = here.session();
            for (SrsClientFixture.Act<SrsStepResult> act : acts(there, session)) {
                assertThat(SrsClientFixture.failure(act))
                        .isEqualTo(new NotSent(SrsNotSentReasons.SESSION_ELSEWHERE));
            }
            assertThat(there.server().connections()).isZero();
        }
    }

    private static void assertNothingIsSent(SrsClientFixture srs, SrsSession session)
            throws Exception {
        int before = srs.server().connections();
        for (SrsClientFixture.Act<SrsStepResult> act : acts(srs, session)) {
            assertThat(SrsClientFixture.failure(act)).isInstanceOf(NotSent.class);
        }
        assertThat(srs.server().connections()).isEqualTo(before);
    }

    private static List<SrsClientFixture.Act<SrsStepResult>> acts(
            SrsClientFixture srs, SrsSession session) {
        return List.of(
                () -> srs.client().ping(session),
                () -> srs.client().logout(session, SendPermit.always()));
    }
}

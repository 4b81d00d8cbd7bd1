package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.regex.Matcher.quoteReplacement;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Passwords, cookies and tokens turn up nowhere (contract: SRS 12). */
@Timeout(60)
final class SrsClientSecretsTest {
    private static final String PASSWORD = "CANARY-pa\\ss\"wörd";
    private static final String COOKIE = "CANARY-cookie.0123456789";
    private static final String TOKEN = "CANARY-7f9c1f0e-0000-4000";
    private static final String BASIC =
            Base64.getEncoder()
                    .encodeToString(("agent7:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final List<String> seen = new ArrayList<>();

    @Test
    void what_an_answer_sets_is_hidden_in_its_headers_and_wherever_it_repeats_it()
            throws Exception {
        String body =
                """
                {"statusCode":0,"statusMessage":"%s and %s","id":"%s","x":["a %s b"]}
                """
                        .formatted(COOKIE, TOKEN, COOKIE, TOKEN);
        for (int status : new int[] {200, 302, 401, 403, 500}) {
            String answer = secretive(RawServer.json(status, body));
            try (var srs = SrsClientFixture.answering(secretive(SrsClientFixture.EMPTY), answer)) {
                SrsSession session = signIn(srs);
                note(srs.client().ping(session));
                note(session);
                srs.exchanges().forEach(this::note);
            }
            try (var srs = SrsClientFixture.answering(answer)) {
                SrsLoginResult in = srs.known().login(credentials(), true, SendPermit.always());
                note(in.found());
                seen.add(in.toString());
                srs.exchanges().forEach(this::note);
            }
        }
        assertClean();
    }

    @Test
    void an_srs_that_repeats_what_it_was_sent_is_not_quoted() throws Exception {
        for (int status : new int[] {200, 302, 401, 403, 500}) {
            for (String login :
                    List.of(SrsClientFixture.EMPTY, secretive(SrsClientFixture.EMPTY))) {
                try (var srs =
                        SrsClientFixture.taking(
                                SrsClientFixture.SHORT,
                                SrsClientFixture.telling(login),
                                echo(status))) {
                    SrsSession session = signIn(srs);
                    note(srs.client().ping(session));
                    note(session);
                    srs.exchanges().forEach(this::note);
                }
                try (var srs =
                        SrsClientFixture.taking(
                                SrsClientFixture.SHORT,
                                SrsClientFixture.telling(login),
                                echo(status))) {
                    SrsSession session = signIn(srs);
                    note(srs.client().logout(session, SendPermit.always()));
                    srs.exchanges().forEach(this::note);
                }
            }
            try (var srs = SrsClientFixture.taking(SrsClientFixture.SHORT, echo(status))) {
                SrsLoginResult in = srs.known().login(credentials(), true, SendPermit.always());
                note(in.found());
                seen.add(in.toString());
                srs.exchanges().forEach(this::note);
            }
        }
        assertClean();
    }

    @Test
    void a_token_under_another_name_is_hidden_as_well() throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.EMPTY,
                        "X-CSRF-HEADER: X-Other",
                        "X-CSRF-Token: " + TOKEN,
                        "Set-Cookie: a=" + COOKIE);
        try (var srs = SrsClientFixture.answering(login, SrsClientFixture.EMPTY)) {
            SrsSession session = signIn(srs);
            note(srs.client().logout(session, SendPermit.always()));
            assertThat(srs.sent("X-Other")).containsExactly(TOKEN);
            srs.exchanges().forEach(this::note);
        }
        assertClean();
    }

    @Test
    void the_name_of_the_header_is_not_taken_for_a_secret() throws Exception {
        String login =
                SrsClientFixture.with(
                        SrsClientFixture.EMPTY,
                        "X-CSRF-HEADER: X-CSRF-TOKEN",
                        "X-CSRF-TOKEN: " + TOKEN,
                        "Access-Control-Expose-Headers: X-CSRF-HEADER,X-CSRF-TOKEN");
        try (var srs = SrsClientFixture.answering(login)) {
            signIn(srs);
            assertThat(srs.exchanges().getLast().responseHeaders())
                    .anyMatch(header -> header.value().equals("X-CSRF-HEADER,X-CSRF-TOKEN"));
        }
    }

    @Test
    void a_call_that_broke_off_tells_nothing() throws Exception {
        var half =
                SrsClientFixture.telling(
                        secretive("HTTP/1.1 200 X\r\nContent-Length: 999\r\n\r\n" + TOKEN));
        for (RawServer.Turn fault :
                List.of(SrsClientFixture.hangUp(), SrsClientFixture.silence(), half)) {
            try (var srs = SrsClientFixture.taking(SrsClientFixture.SHORT, fault)) {
                SrsLoginResult in = srs.known().login(credentials(), true, SendPermit.always());
                note(in.found());
                note(in.session());
                srs.exchanges().forEach(this::note);
            }
        }
        assertClean();
    }

    @Test
    void what_was_refused_before_sending_quotes_nothing() throws Exception {
        try (var srs = SrsClientFixture.answering(secretive(SrsClientFixture.EMPTY));
                var other = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            note(() -> srs.client().login(credentials(), true, SendPermit.always()));
            SrsSession session = signIn(srs);
            note(() -> other.client().ping(session));
            session.forget();
            note(() -> srs.client().logout(session, SendPermit.always()));
        }
        note(() -> new SrsCredentials("a:" + PASSWORD, new char[0]));
        note(() -> new SrsCredentials("a", (PASSWORD + "\uD800").toCharArray()));
        assertClean();
    }

    @Test
    void credentials_and_sessions_have_no_text_that_tells() throws Exception {
        seen.add(credentials().toString());
        try (var srs = SrsClientFixture.answering(secretive(SrsClientFixture.EMPTY))) {
            note(signIn(srs));
        }
        assertThat(seen).first().isEqualTo("Credentials[agent7]");
        assertClean();
    }

    @Test
    void evidence_names_the_headers_and_hides_their_values() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        secretive(SrsClientFixture.EMPTY), SrsClientFixture.EMPTY)) {
            SrsSession session = signIn(srs);
            srs.client().ping(session);
            assertThat(srs.exchanges().getLast().requestHeaders())
                    .extracting(Object::toString)
                    .contains("Cookie: <hidden>", "X-CSRF-Token: <hidden>");
            assertThat(srs.exchanges().get(1).requestHeaders())
                    .extracting(Object::toString)
                    .contains("Authorization: Basic <hidden>", "X-Support-CSRFP: True");
        }
    }

    private static SrsCredentials credentials() {
        return new SrsCredentials("agent7", PASSWORD.toCharArray());
    }

    private static SrsSession signIn(SrsClientFixture srs) throws CallException {
        return srs.known().login(credentials(), true, SendPermit.always()).session();
    }

    private void note(SrsClientFixture.Act<?> act) throws Exception {
        try {
            throw new AssertionError("It was sent: " + act.run());
        } catch (CallException | IllegalArgumentException e) {
            seen.add(e.toString());
            seen.add(String.valueOf(e.getCause()));
        }
    }

    private void note(SrsStepResult found) {
        seen.add(found.toString());
        seen.add(found.bodyStart());
    }

    private void note(SrsSession session) {
        seen.add(session.toString());
        seen.add(session.cookieNames().toString());
    }

    private void note(Exchange exchange) {
        seen.add(exchange.toString());
        seen.add(exchange.curl());
        exchange.requestHeaders().forEach(header -> seen.add(header.value()));
        exchange.responseHeaders().forEach(header -> seen.add(header.value()));
    }

    private void assertClean() {
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContain("CANARY")
                                .doesNotContain("ss\\\"w")
                                .doesNotContain("w%C3%B6rd")
                                .doesNotContain(BASIC));
    }

    private static String secretive(String answer) {
        return SrsClientFixture.with(
                answer,
                "Set-Cookie: SID=" + COOKIE + "; Path=/; HttpOnly",
                "X-CSRF-HEADER: X-CSRF-TOKEN",
                "X-CSRF-TOKEN: " + TOKEN,
                "X-Echo: you are " + COOKIE + " with " + TOKEN,
                "Location: /login?token=" + TOKEN + "&user=9");
    }

    /** Puts the request and the password in clear into headers, JSON members and plain text. */
    private static RawServer.Turn echo(int status) {
        return (request, out) -> {
            String flat = request.replaceAll("\\s+", " ");
            boolean basic = flat.contains("Authorization");
            String all = basic ? flat + " that is " + PASSWORD : flat;
            String quoted = all.replace("\\", "\\\\").replace("\"", "\\\"");
            String body =
                    "{\"statusCode\":0,\"statusMessage\":\"%s\",\"title\":\"%s\",\"x\":[\"%s\"]}"
                            .formatted(quoted, quoted, quoted);
            String headers = "\r\nX-Echo: " + flat + "\r\n";
            String answer =
                    RawServer.json(status, body).replaceFirst("\r\n", quoteReplacement(headers));
            return SrsClientFixture.say(out, answer);
        };
    }
}

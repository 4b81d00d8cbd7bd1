package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.regex.Matcher.quoteReplacement;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Secrets planted everywhere turn up nowhere (contract: SuperOffice 13.3). */
final class SuperOfficeSecretsTest {
    private static final String PASSWORD = "CANARY-pa\\ss\"wörd";
    private static final String TICKET = "7T:CANARYticket==";
    private static final String TOKEN = "8A:Cust12345.CANARYtoken";
    private static final String XSRF = "CANARYxsrf";
    private static final String COOKIE = "CANARYcookie0000000000id";
    private static final String APP = "CANARYapp-token";
    private static final String KEY = "CANARYkey00000000000000000000001";
    private static final String TEMPORARY = "CANARY+temporary/key==";
    private static final String PAYLOAD = "CANARY payload, person@example.test";

    private final List<String> seen = new ArrayList<>();

    @Test
    void what_is_sent_is_in_no_evidence_whatever_is_answered() throws Exception {
        for (int status : new int[] {200, 302, 400, 401, 404, 421, 500}) {
            try (var superOffice = SuperOfficeClientFixture.doing(echo(status))) {
                for (SuperOfficeCredential credential : credentials()) {
                    everything(superOffice, new SuperOfficeCaller(credential, SecretText.of(APP)));
                }
                superOffice.exchanges().forEach(this::note);
                assertThat(superOffice.exchanges()).hasSize(20);
            }
        }
        assertClean();
    }

    @Test
    void what_is_answered_is_in_no_evidence() throws Exception {
        String session =
                "{\"Key\":\"%s\",\"LoginId\":5,\"Payload\":\"%s\",\"note\":\"%s\"}"
                        .formatted(KEY, PAYLOAD, KEY);
        String info =
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"Payload\":\"%s\"}"
                        .formatted(PAYLOAD);
        String misplaced =
                "{\"Message\":\"%s\",\"SessionKey\":\"%s\",\"CsSessionKey\":\"%s\",\"temporaryKey\":\"%s\"}"
                        .formatted(KEY, KEY, KEY, TEMPORARY);
        String xml = "<CsSessionKey><Key>%s</Key><LoginId>5</LoginId></CsSessionKey>";
        String html = "<form><input type=hidden name=XSRF_TOKEN value=\"%s\"></form>";
        for (String body :
                List.of(session, info, misplaced, xml.formatted(KEY), html.formatted(XSRF))) {
            for (int status : new int[] {200, 400, 500}) {
                String answer =
                        RawServer.json(status, body)
                                .replaceFirst(
                                        "\r\n",
                                        "\r\nSet-Cookie: ASP.NET_SessionId=%s; Path=/\r\n"
                                                        .formatted(COOKIE)
                                                + "X-XSRF-TOKEN: %s\r\nX-Echo: %s\r\n"
                                                        .formatted(XSRF, COOKIE));
                try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
                    everything(superOffice, SuperOfficeClientFixture.tje0());
                    superOffice.exchanges().forEach(this::note);
                }
            }
        }
        assertClean();
    }

    @Test
    void no_text_form_tells_a_secret() {
        for (SuperOfficeCredential credential : credentials()) {
            seen.add(new SuperOfficeCaller(credential, SecretText.of(APP)).toString());
        }
        seen.add(ServiceSessionKey.of(KEY).toString());
        seen.add(TemporaryKey.of(TEMPORARY).toString());
        seen.add(
                new KeyVerdict.Valid(KeyDomain.named("PublicFaq"), 1, 2, SecretText.of(PAYLOAD))
                        .toString());
        seen.add(new KeyVerdict.Expired(null, null, null, SecretText.of(PAYLOAD)).toString());
        assertClean();
    }

    @Test
    void what_was_refused_before_sending_quotes_nothing() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("{}")) {
            for (String odd : List.of("\n", "é", "\uD800", ";")) {
                for (SuperOfficeCredential credential :
                        List.of(
                                new SuperOfficeCredential.Ticket(SecretText.of(TICKET + odd)),
                                new SuperOfficeCredential.Bearer(SecretText.of(TOKEN + odd)),
                                new SuperOfficeCredential.BrowserSession(
                                        SecretText.of(XSRF), SecretText.of(COOKIE + odd)))) {
                    everything(
                            superOffice,
                            new SuperOfficeCaller(credential, SecretText.of(APP + odd)));
                }
            }
            superOffice.exchanges().forEach(this::note);
        }
        assertClean();
    }

    @Test
    void a_call_as_curl_can_be_read_and_tells_nothing() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            superOffice
                    .customerService(
                            new SuperOfficeCaller(
                                    new SuperOfficeCredential.Ticket(SecretText.of(TICKET)), null))
                    .sessionIsValid(ServiceSessionKey.of(KEY));
            assertThat(superOffice.exchanges().getFirst().curl())
                    .contains("--header 'Authorization: SOTicket <hidden>'")
                    .contains("--data-raw '{\"CsSessionKey\":\"<hidden>\"}'");
        }
    }

    private static List<SuperOfficeCredential> credentials() {
        return List.of(
                new SuperOfficeCredential.Basic("tje0", SecretText.of(PASSWORD)),
                new SuperOfficeCredential.Ticket(SecretText.of(TICKET)),
                new SuperOfficeCredential.Bearer(SecretText.of(TOKEN)),
                new SuperOfficeCredential.BrowserSession(
                        SecretText.of(XSRF), SecretText.of(COOKIE)));
    }

    private void everything(SuperOfficeClientFixture superOffice, SuperOfficeCaller caller) {
        CustomerServiceAgent service = superOffice.customerService(caller);
        PersonAgent person = superOffice.client().person(superOffice.api(), caller);
        note(service.createSession("192.0.2.7", List.of(), SendPermit.always()));
        note(
                SuperOfficeClientFixture.tried(
                        () -> service.sessionIsValid(ServiceSessionKey.of(KEY))));
        note(
                SuperOfficeClientFixture.tried(() ->
                        service.reportSessionActive(
                                ServiceSessionKey.of(KEY), SendPermit.always())));
        note(
                SuperOfficeClientFixture.tried(() -> {
                    service.removeSession(205, SendPermit.always());
                    return "204";
                }));
        note(
                SuperOfficeClientFixture.tried(
                        () -> person.checkTemporaryKey(TemporaryKey.of(TEMPORARY), List.of())));
    }

    private void note(Object outcome) {
        seen.add(outcome.toString());
        switch (outcome) {
            case CreateSessionResult.NotCreated(AgentException reason) -> note(reason);
            case CreateSessionResult.OutcomeUnknown(AgentException reason) -> note(reason);
            case AgentException reason -> {
                seen.add(reason.failure().toString());
                seen.add(reason.error().toString());
                seen.add(String.valueOf(reason.getCause()));
            }
            default -> {}
        }
    }

    private void note(Exchange exchange) {
        seen.add(exchange.toString());
        seen.add(exchange.curl());
        exchange.requestHeaders().forEach(header -> seen.add(header.value()));
        exchange.responseHeaders().forEach(header -> seen.add(header.value()));
    }

    private void assertClean() {
        String basic =
                Base64.getEncoder()
                        .encodeToString(("tje0:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContain("CANARY")
                                .doesNotContain(basic)
                                .doesNotContain("person@example.test")
                                .doesNotContain("ss\\\"w"));
    }

    /** Puts the request, credential, key and all, and the password, into headers and texts. */
    private static RawServer.Turn echo(int status) {
        return (request, out) -> {
            boolean basic = request.contains("Authorization: Basic");
            String flat = request.replaceAll("\\s+", " ");
            String told = flat + (basic ? PASSWORD : "");
            String quoted = told.replace("\\", "\\\\").replace("\"", "\\\"");
            String body =
                    "{\"Message\":\"%s\",\"MessageDetail\":\"%s\",\"x\":[\"%s\"]}"
                            .formatted(quoted, quoted, quoted);
            String headers = "\r\nX-Echo: " + flat + "\r\n";
            String answer =
                    RawServer.json(status, body).replaceFirst("\r\n", quoteReplacement(headers));
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        };
    }
}

package gatehouse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsSession;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was a secret in one call of a sign-in is shown in no later call to that server. */
@Timeout(60)
final class EchoedSecretsTest {
    private static final String PASSWORD = "CANARY pass+wörd/1";
    private static final String TOKEN = "CANARY-token-2";
    private static final String REFRESH = "CANARY-refresh-3=";
    private static final String SECRET = "CANARY-api-secret-4";
    private static final String KEY = "CANARY-key-5/+==";
    private static final String COOKIE = "CANARY-cookie-6";

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile String echo = "";
    private volatile int status = 200;

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404, 500})
    void portos_echoes_password_token_and_refresh_token_two_calls_later(int later)
            throws Exception {
        String login =
                "{\"tokenId\":\"%s\",\"refreshToken\":\"%s\",\"user\":{}}"
                        .formatted(TOKEN, REFRESH);
        try (var server = answeringFirst(login);
                var core = core();
                var nobody = portos(server, core)) {
            PortosCredential credential =
                    nobody.signIn("999", PASSWORD.toCharArray(), "TOOL1", SendPermit.always())
                            .credential();
            try (var client = nobody.as(credential)) {
                tell(client::license);
                echoes(later, PASSWORD, TOKEN, REFRESH);
                tell(() -> client.sessions(new PageRequest(0, 1, true, null)));
                tell(nobody::health);
                tell(() -> client.delete("CANARYx", SendPermit.always()));
            }
        }
        assertNothingShown();
    }

    @Test
    void portos_echoes_what_it_knows_of_a_sign_in_that_has_ended() throws Exception {
        String login =
                "{\"tokenId\":\"%s\",\"refreshToken\":\"%s\",\"user\":{}}"
                        .formatted(TOKEN, REFRESH);
        try (var server = answeringFirst(login);
                var core = core();
                var nobody = portos(server, core)) {
            nobody.signIn("999", PASSWORD.toCharArray(), "TOOL1", SendPermit.always())
                    .credential()
                    .wipe();
            echoes(500, PASSWORD, TOKEN, REFRESH);
            tell(nobody::health);
            tell(nobody::license);
        }
        assertNothingShown();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404, 500})
    void portos_echoes_an_api_secret_two_calls_later(int later) throws Exception {
        try (var server = answeringFirst("{}");
                var core = core();
                var nobody = portos(server, core);
                var client =
                        nobody.as(new PortosCredential.ApiKey("public", SECRET.toCharArray()))) {
            tell(client::users);
            tell(client::license);
            echoes(later, SECRET);
            tell(client::devices);
            tell(nobody::license);
        }
        assertNothingShown();
    }

    @Test
    void portos_tells_secrets_in_the_texts_of_answers_that_are_as_documented() throws Exception {
        String texts =
                "'status':'@','totalDuration':'00:00:01','entries':{'@':{'status':'@','description':'@',"
                    + "'exception':'@','data':{'@':'@'}}},'shopId':'@','features':[{'productSku':'@',"
                    + "'rawValue':'@','name':'@'}]";
        String rows =
                "'items':[{'name':'P01','description':'@','roles':['@'],'settings':{'@':'@'},"
                    + "'userName':'999','featureName':'@','devices':[{'name':'P01','description':'@'}]},"
                    + "{'sessionId':'abc','startedAt':'@','lastAccessAt':{'@':'@'}},{'expiresAt':'@'}]";
        String user =
                "'user':{'userName':'999','name':'@','rights':['@'],'device':{'description':'@'}}";
        String login = "{'tokenId':'" + TOKEN + "','refreshToken':'" + REFRESH + "'," + user + "}";
        try (var server = answeringFirst(login.replace("@", PASSWORD).replace('\'', '"'));
                var core = core();
                var nobody = portos(server, core)) {
            var in = nobody.signIn("999", PASSWORD.toCharArray(), "TOOL1", SendPermit.always());
            told.add(in.name() + in.rights() + in.deviceDescription());
            try (var client = nobody.as(in.credential())) {
                for (String secret : List.of(PASSWORD, TOKEN, REFRESH)) {
                    String body = ("{" + texts + "," + rows + "}").replace("@", secret);
                    echo = RawServer.json(body.replace('\'', '"'));
                    tell(client::license);
                    tell(nobody::health);
                    tell(client::users);
                    tell(client::devices);
                    tell(() -> client.sessions(new PageRequest(0, 10, true, null)));
                }
            }
        }
        assertThat(told).hasSize(16).noneMatch(text -> text.contains("Exception"));
        assertNothingShown();
    }

    @Test
    void superoffice_tells_secrets_in_the_texts_of_answers_that_are_as_documented()
            throws Exception {
        try (var server = answeringFirst("true");
                var core = core();
                var client = superOffice(server, core)) {
            var api = new SuperOfficePlace.Onsite(ServerAddress.parse(server.base())).api();
            var caller =
                    SuperOfficeCaller.of(
                            new SuperOfficeCredential.Basic("tje0", SecretText.of(PASSWORD)));
            var service = client.customerService(api, caller);
            tell(() -> service.sessionIsValid(ServiceSessionKey.of(KEY)));
            for (String secret : List.of(PASSWORD, KEY)) {
                String body = "{'v1':'@','NetServerVersion':'@','x @':'@'}".replace("@", secret);
                echo = RawServer.json(body.replace('\'', '"'));
                tell(() -> client.describe(api).value());
            }
        }
        assertThat(told).hasSize(3).noneMatch(text -> text.contains("Exception"));
        assertNothingShown();
    }

    @Test
    void portos_echoes_the_password_of_a_login_that_failed() throws Exception {
        status = 401;
        try (var server = answeringFirst("{}");
                var core = core();
                var nobody = portos(server, core)) {
            char[] password = PASSWORD.toCharArray();
            tell(() -> nobody.signIn("999", password, "TOOL1", SendPermit.always()));
            echoes(200, PASSWORD);
            tell(nobody::health);
            tell(nobody::license);
        }
        assertNothingShown();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404, 500})
    void superoffice_echoes_credentials_and_keys_two_calls_later(int later) throws Exception {
        List<SuperOfficeCredential> credentials =
                List.of(
                        new SuperOfficeCredential.Basic("tje0", SecretText.of(PASSWORD)),
                        new SuperOfficeCredential.Ticket(SecretText.of(TOKEN)),
                        new SuperOfficeCredential.Bearer(SecretText.of(TOKEN)),
                        new SuperOfficeCredential.BrowserSession(
                                SecretText.of(TOKEN), SecretText.of(COOKIE)));
        for (SuperOfficeCredential credential : credentials) {
            echo = "";
            status = 200;
            try (var server = answeringFirst("{\"Key\":\"%s\",\"LoginId\":7}".formatted(KEY));
                    var core = core();
                    var client = superOffice(server, core)) {
                var api = new SuperOfficePlace.Onsite(ServerAddress.parse(server.base())).api();
                var caller = new SuperOfficeCaller(credential, SecretText.of(SECRET));
                var service = client.customerService(api, caller);
                tell(() -> service.createSession("192.0.2.7", List.of(), SendPermit.always()));
                tell(() ->
                        client.person(api, caller)
                                .checkTemporaryKey(TemporaryKey.of(REFRESH), List.of()));
                echoes(later, PASSWORD, TOKEN, COOKIE, SECRET, KEY, REFRESH);
                tell(() -> service.sessionIsValid(ServiceSessionKey.of("another")));
                tell(() -> client.describe(api));
            }
            assertNothingShown(secretsOf(credential));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 500})
    void srs_echoes_password_and_basic_and_cookie_two_calls_later(int later) throws Exception {
        for (String cookie : List.of("", "Set-Cookie: SID=" + COOKIE + "\r\n")) {
            echo = "";
            status = 200;
            try (var server = answeringFirst(cookie, "{\"version\":\"8.5.302.14\"}");
                    var core = core();
                    var client = srs(server, core)) {
                tell(client::version);
                var credentials = new SrsCredentials("agent", PASSWORD.toCharArray());
                SrsSession session = client.login(credentials, true, SendPermit.always()).session();
                assertThat(session).isNotNull();
                tell(() -> client.ping(session));
                String basic =
                        Base64.getEncoder()
                                .encodeToString(
                                        ("agent:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
                echoes(later, PASSWORD, basic, cookie.isEmpty() ? basic : COOKIE);
                tell(client::version);
                tell(() -> client.ping(session));
                tell(() -> client.logout(session, SendPermit.always()));
            }
            assertNothingShown();
        }
    }

    private RawServer answeringFirst(String body) {
        return answeringFirst("", body);
    }

    /** Answers as told until something is to be echoed. */
    private RawServer answeringFirst(String header, String body) {
        return RawServer.of((_, out) -> {
            String answer =
                    echo.isEmpty()
                            ? RawServer.json(status, body).replaceFirst("\r\n", "\r\n" + header)
                            : echo;
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
    }

    /** From now on every answer tells the secrets in every form, in its body and in a header. */
    private void echoes(int later, String... secrets) {
        String forms =
                List.of(secrets).stream()
                        .flatMap(secret -> forms(secret).stream())
                        .collect(Collectors.joining(" , "));
        String quoted = forms.replace("\\", "\\\\").replace("\"", "\\\"");
        String body =
                "{\"title\":\"was %s\",\"detail\":\"%s\",\"Message\":\"%s\",\"statusMessage\":\"%s\"}"
                        .formatted(quoted, quoted, quoted, quoted);
        String header = "X-Debug: " + forms.replaceAll("[^ -~]", "?") + "\r\n";
        status = later;
        echo = RawServer.json(later, body).replaceFirst("\r\n", "\r\n" + header);
    }

    private static List<String> forms(String secret) {
        return IntStream.range(0, 3)
                .mapToObj(before -> ("u".repeat(before) + secret).getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes ->
                        List.of(
                                Base64.getEncoder().encodeToString(bytes),
                                Base64.getUrlEncoder().encodeToString(bytes))
                                .stream())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                encoded -> {
                                    encoded.add(secret);
                                    encoded.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
                                    return encoded;
                                }));
    }

    private void assertNothingShown() {
        assertNothingShown(List.of(PASSWORD, TOKEN, REFRESH, SECRET, KEY, COOKIE));
    }

    private void assertNothingShown(List<String> secrets) {
        String shown = exchanges + " " + told;
        assertThat(exchanges).hasSizeGreaterThan(2);
        for (String secret : secrets) {
            for (String form : forms(secret)) {
                assertThat(shown).doesNotContain(form.replaceAll("=+$", ""));
            }
        }
        exchanges.clear();
        told.clear();
    }

    private static List<String> secretsOf(SuperOfficeCredential credential) {
        return switch (credential) {
            case SuperOfficeCredential.Basic _ -> List.of(PASSWORD, SECRET, KEY, REFRESH);
            case SuperOfficeCredential.Ticket _ -> List.of(TOKEN, SECRET, KEY, REFRESH);
            case SuperOfficeCredential.Bearer _ -> List.of(TOKEN, SECRET, KEY, REFRESH);
            case SuperOfficeCredential.BrowserSession _ ->
                    List.of(TOKEN, COOKIE, SECRET, KEY, REFRESH);
        };
    }

    /** Something that is called, whatever comes of it. */
    private interface Act {
        Object run() throws Exception;
    }

    private void tell(Act act) throws Exception {
        try {
            told.add(String.valueOf(act.run()));
        } catch (AgentException e) {
            told.add(e + " " + e.failure() + " " + e.error());
        } catch (CallException e) {
            told.add(e + " " + e.failure());
        }
    }

    private HttpCore core() {
        return new HttpCore(ClockPair.system(), exchanges::add);
    }

    private static PortosClient portos(RawServer server, HttpCore core) {
        var settings =
                new PortosSettings(
                        ServerAddress.parse(server.base()), "/api", "en-GB", CallLimits.standard());
        return new PortosClient(settings, core, CallScope.none());
    }

    private static SuperOfficeClient superOffice(RawServer server, HttpCore core) {
        var settings =
                new SuperOfficeSettings(
                        new SuperOfficePlace.Onsite(ServerAddress.parse(server.base())),
                        LocalizationSettings.of("en"));
        return new SuperOfficeClient(settings, core, CallScope.none());
    }

    private static SrsClient srs(RawServer server, HttpCore core) {
        var settings =
                new SrsSettings(
                        ServerAddress.parse(server.base()),
                        "https://desktop.example.test",
                        CertificateTrust.system(),
                        SrsTimeLimits.standard());
        return new SrsClient(settings, core, CallScope.none());
    }
}

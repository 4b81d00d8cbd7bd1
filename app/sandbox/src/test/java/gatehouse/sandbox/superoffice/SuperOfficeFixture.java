package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A sandbox whose SuperOffice is read in some way, and one who calls it over the real wire. */
final class SuperOfficeFixture implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Sandbox sandbox;
    final PlayedSuperOfficeAccess at;

    private SuperOfficeFixture(SandboxOptions options) {
        sandbox = Sandbox.start(options);
        at = sandbox.superOffice();
    }

    static SuperOfficeFixture as(String... readings) {
        return new SuperOfficeFixture(
                SandboxOptions.standard()
                        .withSessions(0)
                        .withReadings(
                                Stream.of(readings).map(one -> "superoffice." + one).toList()));
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A call in the making; it speaks JSON as the user of the samples until it is told else. */
    final class Ask {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String base = at.base().toString();

        private Ask() {
            header("Accept", "application/json; charset=utf-8");
            header("Content-Type", "application/json; charset=utf-8");
            as("tje0", "Tje0");
        }

        Ask header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Ask without(String name) {
            headers.remove(name);
            return this;
        }

        Ask as(String user, String password) {
            return header("Authorization", basic(user, password));
        }

        Ask at(String wanted) {
            base = wanted;
            return this;
        }

        Ask online() {
            return at(at.online().get("base"))
                    .header("Authorization", "SOTicket " + at.ticket())
                    .header("SO-AppToken", at.appToken());
        }

        Reply post(String operation, String body) {
            return send("POST", "/v1/Agents/" + operation, body);
        }

        Reply get(String path) {
            return without("Content-Type").send("GET", path, "");
        }

        Reply send(String method, String path, String body) {
            return SuperOfficeFixture.send(URI.create(base + path), method, body, headers);
        }
    }

    Ask ask() {
        return new Ask();
    }

    Reply post(String operation, String body) {
        return ask().post(operation, body);
    }

    Reply create() {
        return post("CustomerService/CreateSession", "{\"RemoteIp\": \"192.0.2.7\"}");
    }

    boolean isValid(String sessionKey) {
        return post("CustomerService/SessionIsValid", "{\"CsSessionKey\": \"" + sessionKey + "\"}")
                .text()
                .equals("true");
    }

    Reply remove(int loginId) {
        return post("CustomerService/RemoveSession", "{\"LoginId\": " + loginId + "}");
    }

    Reply report(String sessionKey) {
        return post(
                "CustomerService/ReportSessionActive", "{\"SessionKey\": \"" + sessionKey + "\"}");
    }

    Reply check(String key) {
        return post("Person/CheckTemporaryKey", "{\"TemporaryKey\": \"" + key + "\"}");
    }

    /** Checks one of the example keys. */
    Reply checkExample(String name) {
        return check(at.keys().get(name));
    }

    /** Makes a key with these members and tells what was answered. */
    Reply makeKey(String members) {
        return post(
                "Person/CreateTemporaryKey",
                "{\"Domain\": \"PublicFaq\", \"TargetId\": 960" + members + "}");
    }

    JsonNode login(int id) {
        return control("GET", "/superoffice/logins/" + id, "");
    }

    void advance(String duration) {
        control("POST", "/clock", "{\"advance\": \"" + duration + "\"}");
    }

    void read(String reading, String value) {
        control("POST", "/readings", "{\"superoffice." + reading + "\": \"" + value + "\"}");
    }

    void order(String kind) {
        order(kind, "");
    }

    void order(String kind, String more) {
        control(
                "POST",
                "/faults",
                "{\"system\": \"superoffice\", \"kind\": \"" + kind + "\"" + more + "}");
    }

    JsonNode control(String method, String path, String body) {
        return controlReply(method, path, body).json();
    }

    Reply controlReply(String method, String path, String body) {
        return send(sandbox.control().resolve(path), method, body, Map.of());
    }

    static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static Reply send(URI to, String method, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(Duration.ofSeconds(20))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

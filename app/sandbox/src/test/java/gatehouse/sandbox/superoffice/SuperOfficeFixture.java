package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.sandbox.TestWire;
import gatehouse.sandbox.TestWire.Reply;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sandbox that plays some variants of SuperOffice, and a caller over the real wire. */
final class SuperOfficeFixture implements AutoCloseable {
    final PlayedSystems sandbox;
    final PlayedSuperOfficeAccess at;

    private SuperOfficeFixture(SandboxOptions options) {
        sandbox = PlayedSystems.start(options);
        at = sandbox.superOffice();
    }

    static SuperOfficeFixture as(String... variants) {
        return new SuperOfficeFixture(
                SandboxOptions.standard()
                        .withSessions(0)
                        .withVariants(
                                Stream.of(variants).map(one -> "superoffice." + one).toList()));
    }

    /** A call that is being built; it is JSON of the user of the samples unless that is changed. */
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
            List<String> sent =
                    headers.entrySet().stream()
                            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                            .toList();
            return TestWire.send(URI.create(base), method, path, body, sent);
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

    void play(String variant, String value) {
        control("POST", "/variants", "{\"superoffice." + variant + "\": \"" + value + "\"}");
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
        return TestWire.control(sandbox, method, path, body);
    }

    static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

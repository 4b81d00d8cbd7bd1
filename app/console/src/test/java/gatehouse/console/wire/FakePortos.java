package gatehouse.console.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.portos.Session;
import gatehouse.testkit.RawServer;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A Portos at the socket that says what a test tells it, and notes what it was asked. */
public final class FakePortos implements AutoCloseable {
    /** One request: {@code path} with its query. */
    public record Asked(String method, String path, String head, String body) {}

    /** Text to answer with, after which the connection may be closed. */
    public record Reply(String text, boolean hangsUp) {}

    /** Tells the answer to a request. */
    @FunctionalInterface
    public interface Script {
        Reply answer(Asked asked) throws Exception;
    }

    private record Route(String method, String path, Script script) {}

    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final RawServer server = RawServer.of(this::answer);

    /** Lets anybody in as 999 on TOOL1, and knows nothing else. */
    public FakePortos() {
        on("", "", _ -> json(404, "{\"title\": \"Zdroj nebol nájdený\", \"status\": 404}"));
        on("POST", "/api/auth", _ -> json(200, signIn("999", "TOOL1", "Tool")));
    }

    /** Answers requests whose path begins so; what was said last counts. */
    public void on(String method, String path, Script script) {
        routes.addFirst(new Route(method, path, script));
    }

    /** Answers requests with the same each time. */
    public void on(String method, String path, Reply reply) {
        on(method, path, _ -> reply);
    }

    /** Every request so far. */
    public List<Asked> asked() {
        return asked;
    }

    /** How many requests there were of that method below that path. */
    public long count(String method, String path) {
        return asked.stream()
                .filter(one -> one.method().equals(method) && one.path().startsWith(path))
                .count();
    }

    /** Where it listens. */
    public String server() {
        return server.base();
    }

    /** How to reach it. */
    public PortosSettings settings() {
        return new PortosSettings(
                ServerAddress.parse(server()), "/api", "en-GB", CallLimits.standard());
    }

    /** An answer in JSON, with further header lines. */
    public static Reply json(int status, String body, String... headers) {
        return reply(status, "application/json", body, headers);
    }

    /** An answer of any kind. */
    public static Reply reply(int status, String type, String body, String... headers) {
        byte[] bytes = body.getBytes(UTF_8);
        String more = List.of(headers).stream().map(h -> h + "\r\n").collect(Collectors.joining());
        String type2 = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        String length = status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n";
        return raw("HTTP/1.1 " + status + " X\r\n" + type2 + length + more + "\r\n" + body);
    }

    /** Text as it is, after which the connection stays open. */
    public static Reply raw(String text) {
        return new Reply(text, false);
    }

    /** An answer that says that it is longer than it is, and breaks off. */
    public static Reply half(String body) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        return new Reply(head + "Content-Length: 9999\r\n\r\n" + body, true);
    }

    /** No answer: the connection is closed after the request was read. */
    public static Reply lost() {
        return new Reply("", true);
    }

    /** The answer to a sign-in. */
    public static String signIn(String user, String device, String environment) {
        return """
        {"tokenId": "canary-token", "refreshToken": "canary-refresh",
         "user": {"id": "u1", "isVirtual": false, "name": "Majiteľ", "userName": "%s",
          "rights": [], "device": {"name": "%s", "envName": "%s", "description": "Office"}}}
        """
                .formatted(user, device, environment);
    }

    /** A session as Portos writes it. */
    public static String json(Session session) {
        return """
        {"sessionId": "%s", "identity": {"userName": "%s", "deviceName": "%s",
         "envName": "%s", "authenticationType": "%s"}, "startedAt": "%s", "expiresAt": "%s",
         "lastAccessAt": "%s", "_v": %s}
        """
                .formatted(
                        session.sessionId(),
                        session.userName(),
                        session.deviceName(),
                        session.envName(),
                        session.authenticationType(),
                        session.startedAt(),
                        session.expiresAt(),
                        session.lastAccessAt(),
                        session.version());
    }

    /** A page that holds all there is. */
    public static String page(Session... sessions) {
        String items =
                List.of(sessions).stream().map(FakePortos::json).collect(Collectors.joining(","));
        return "{\"items\": [%s], \"count\": %s, \"totalCount\": %s}"
                .formatted(items, sessions.length, sessions.length);
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean answer(String request, OutputStream out) throws Exception {
        Asked one = asked(request);
        asked.add(one);
        Reply answer = script(one).answer(one);
        out.write(answer.text().getBytes(UTF_8));
        out.flush();
        return !answer.hangsUp();
    }

    private Script script(Asked one) {
        return routes.stream()
                .filter(route -> one.method().startsWith(route.method()))
                .filter(route -> one.path().startsWith(route.path()))
                .findFirst()
                .orElseThrow()
                .script();
    }

    private static Asked asked(String request) {
        int head = request.indexOf("\r\n\r\n") + 4;
        String[] first = request.split(" ", 3);
        return new Asked(first[0], first[1], request.substring(0, head), request.substring(head));
    }
}

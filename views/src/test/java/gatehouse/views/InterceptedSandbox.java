package gatehouse.views;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.ControlClient;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

/** The real sandbox behind a {@link FaultProxy}, with a look behind its answers. */
final class InterceptedSandbox implements EmbeddedSandbox {
    private final PlayedSystems sandbox = PlayedSystems.start(SandboxOptions.standard());
    private final FaultProxy front;

    InterceptedSandbox() {
        this.front = new FaultProxy(sandbox.portos().server());
    }

    /** One whose Portos is reached by TLS alone. */
    InterceptedSandbox(SSLContext tls) {
        this.front = new FaultProxy(sandbox.portos().server(), tls);
    }

    @Override
    public SandboxAccess start() {
        PlayedPortosAccess portos = sandbox.portos();
        return new SandboxAccess(
                new Environment(
                        Environment.SANDBOX.name(),
                        Environment.EnvironmentKind.SANDBOX,
                        new PortosAddress(front.address(), portos.prefix()),
                        new SuperOfficeAddress(sandbox.superOffice().base().toString()),
                        new SrsAddress(sandbox.srs().base().toString(), sandbox.srs().origin())),
                Map.of(
                        PortosAddress.SCHEMA.system(),
                        new SandboxUser(portos.user(), portos.password(), portos.device()),
                        SuperOfficeAddress.SCHEMA.system(),
                        new SandboxUser(
                                sandbox.superOffice().user(), sandbox.superOffice().password(), ""),
                        SrsAddress.SCHEMA.system(),
                        new SandboxUser(sandbox.srs().user(), sandbox.srs().password(), "")));
    }

    /** Has systems behave in another way, as {@code srs.service} is {@code closed}. */
    void read(Map<String, String> readings) throws Exception {
        ask(
                "POST",
                "/readings",
                readings.entrySet().stream()
                        .map(one -> "\"%s\": \"%s\"".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    /** Has all systems behave as they do by default. */
    void readAsUsual() throws Exception {
        ask("POST", "/readings/reset", "");
    }

    /** Has SRS forget its sessions, as a restart of the service does. */
    void restartRecording() throws Exception {
        ask("POST", "/srs/restart", "");
    }

    /** What SRS holds now, as JSON. */
    String recorded() throws Exception {
        return ask("GET", "/srs/sessions", "");
    }

    /** What stands between Gatehouse and the sandbox. */
    FaultProxy front() {
        return front;
    }

    /** A temporary key of the played SuperOffice, by what there is to see about it. */
    String key(String name) {
        return sandbox.superOffice().keys().get(name);
    }

    /** How often a route such as {@code DELETE /sessions/{id}} was called. */
    long calls(String route) throws Exception {
        Matcher count =
                Pattern.compile(Pattern.quote("\"" + route + "\"") + "\\s*:\\s*(\\d+)")
                        .matcher(ask("GET", "/counters", ""));
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    /** Whether a session really lives, whatever anybody was told. */
    boolean isAlive(String sessionId) throws Exception {
        return ask("GET", "/sessions/" + sessionId, "").contains("true");
    }

    /** Ends a session behind everybody's back. */
    void end(String sessionId) throws Exception {
        ask("DELETE", "/sessions/" + sessionId, "");
    }

    /** Logs somebody in behind everybody's back. */
    void begin(String userName, String deviceName) throws Exception {
        ask(
                "POST",
                "/sessions",
                "{\"userName\": \"" + userName + "\", \"deviceName\": \"" + deviceName + "\"}");
    }

    /** Puts another user behind an id. */
    void giveTo(String sessionId, String userName) throws Exception {
        ask("POST", "/sessions/" + sessionId + "/replace", "{\"userName\": \"" + userName + "\"}");
    }

    @Override
    public void close() {
        front.close();
        sandbox.close();
    }

    private String ask(String method, String path, String body) {
        return new ControlClient(sandbox.control(), sandbox.controlSecret())
                .send(method, path, body);
    }
}

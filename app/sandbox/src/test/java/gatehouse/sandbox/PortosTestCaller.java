package gatehouse.sandbox;

import gatehouse.sandbox.TestWire.Reply;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Calls a sandbox over the real wire, as any client would. */
final class PortosTestCaller {
    private final PlayedSystems sandbox;
    private final List<String> headers = new ArrayList<>();

    PortosTestCaller(PlayedSystems sandbox) {
        this.sandbox = sandbox;
    }

    PortosTestCaller header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /** Signs in as the sandbox says, and goes on with that token. */
    PortosTestCaller signedIn() {
        PlayedPortosAccess access = sandbox.portos();
        return signedIn(access.user(), access.device());
    }

    PortosTestCaller signedIn(String user, String device) {
        String token = logIn(user, device).json().path("tokenId").asString();
        return new PortosTestCaller(sandbox).header("Authorization", "Bearer " + token);
    }

    Reply logIn(String user, String device) {
        return logIn(user, "sandbox", device);
    }

    Reply logIn(String user, String password, String device) {
        return call(
                "POST",
                "/api/auth",
                """
                {"UserName": "%s", "Password": "%s", "DeviceName": "%s"}\
                """
                        .formatted(user, password, device));
    }

    Reply get(String path) {
        return call("GET", path, "");
    }

    Reply delete(String path) {
        return call("DELETE", path, "");
    }

    Reply call(String method, String path, String body) {
        return TestWire.send(sandbox.portos().server(), method, path, body, headers);
    }

    JsonNode control(String method, String path, String body) {
        return controlReply(method, path, body).json();
    }

    Reply controlReply(String method, String path, String body) {
        return TestWire.control(sandbox, method, path, body);
    }
}

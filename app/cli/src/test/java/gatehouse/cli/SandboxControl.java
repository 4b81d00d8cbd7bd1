package gatehouse.cli;

import gatehouse.sandbox.PlayedSystems;
import gatehouse.testkit.ControlClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control address of played systems. */
final class SandboxControl {
    private final ControlClient client;

    SandboxControl(PlayedSystems sandbox) {
        this.client = new ControlClient(sandbox.control(), sandbox.controlSecret());
    }

    /** Sends one order; fails where it is not carried out. */
    JsonNode send(String method, String path, String body) {
        return JsonMapper.shared().readTree(client.send(method, path, body));
    }
}

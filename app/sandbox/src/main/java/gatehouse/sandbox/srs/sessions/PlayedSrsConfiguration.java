package gatehouse.sandbox.srs.sessions;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a login wants to be configured (contract: SRS 4.3).
 *
 * @param texts {@code server}, {@code peer_server} and {@code place}, as far as they were sent
 * @param unknown the names of entries that nobody documented
 * @param sound whether every entry has the form it should have
 * @param entries how many entries were sent
 */
public record PlayedSrsConfiguration(
        Map<String, String> texts,
        List<PlayedSrsDevice> devices,
        List<String> unknown,
        boolean sound,
        int entries) {
    static final String SERVER = "server";
    static final String PEER_SERVER = "peer_server";
    public static final String PLACE = "place";
    public static final PlayedSrsConfiguration NONE =
            new PlayedSrsConfiguration(Map.of(), List.of(), List.of(), true, 0);

    public static PlayedSrsConfiguration of(JsonNode array) {
        var texts = new HashMap<String, String>();
        var devices = new ArrayList<PlayedSrsDevice>();
        var unknown = new ArrayList<String>();
        boolean sound = true;
        for (JsonNode entry : array) {
            String name = entry.path("name").stringValue("");
            JsonNode value = entry.path("value");
            switch (name) {
                case SERVER, PEER_SERVER, PLACE -> {
                    sound &= value.isString();
                    texts.put(name, value.stringValue(""));
                }
                case "devices" -> sound &= value.isArray() && readDevices(value, devices);
                case "" -> sound = false;
                default -> unknown.add(name);
            }
        }
        return new PlayedSrsConfiguration(
                Map.copyOf(texts), List.copyOf(devices), List.copyOf(unknown), sound, array.size());
    }

    private static boolean readDevices(JsonNode array, List<PlayedSrsDevice> devices) {
        boolean sound = true;
        for (JsonNode device : array) {
            JsonNode dn = device.path("dn");
            JsonNode name = device.path("switch");
            sound &= dn.isString() && name.isString();
            devices.add(new PlayedSrsDevice(dn.stringValue(""), name.stringValue("")));
        }
        return sound;
    }

    /** The addresses of recording servers that it names. */
    public List<String> servers() {
        return List.of(SERVER, PEER_SERVER).stream()
                .flatMap(name -> Optional.ofNullable(texts.get(name)).stream())
                .toList();
    }
}

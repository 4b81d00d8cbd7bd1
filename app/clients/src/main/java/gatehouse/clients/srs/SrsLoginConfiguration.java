package gatehouse.clients.srs;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a login with configuration tells SRS (contract: SRS 4.3). An empty text is not sent. What a
 * server changes, and whether that outlives the session, is not known.
 *
 * @param server address of the recording server, absolute; sent as typed
 * @param peerServer the same in the backup data centre
 * @param place the place that the agent uses
 */
public record SrsLoginConfiguration(
        String server, String peerServer, String place, List<RecordingDevice> devices) {
    /**
     * Takes whatever is filled in.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    public SrsLoginConfiguration {
        checkAddress(server);
        checkAddress(peerServer);
        SendableText.check(place);
        devices = List.copyOf(devices);
    }

    /** Only where the agent sits: no server is named. */
    public static SrsLoginConfiguration seat(String place, List<RecordingDevice> devices) {
        return new SrsLoginConfiguration("", "", place, devices);
    }

    /** Whether nothing is filled in, so that a login goes without it. */
    public boolean isEmpty() {
        return server.isEmpty() && peerServer.isEmpty() && place.isEmpty() && devices.isEmpty();
    }

    /** The body of the call: an array of names and values, in the documented order. */
    byte[] body(JsonReader json) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.generator(out)) {
            generator.writeStartArray();
            entry(generator, "server", server);
            entry(generator, "peer_server", peerServer);
            entry(generator, "place", place);
            if (!devices.isEmpty()) {
                generator.writeStartObject();
                generator.writeStringProperty("name", "devices");
                generator.writeName("value");
                generator.writeStartArray();
                devices.forEach(device -> write(generator, device));
                generator.writeEndArray();
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        return out.toByteArray();
    }

    private static void entry(JsonGenerator generator, String name, String value) {
        if (!value.isEmpty()) {
            generator.writeStartObject();
            generator.writeStringProperty("name", name);
            generator.writeStringProperty("value", value);
            generator.writeEndObject();
        }
    }

    private static void write(JsonGenerator generator, RecordingDevice device) {
        generator.writeStartObject();
        generator.writeStringProperty("dn", device.dn());
        generator.writeStringProperty("switch", device.switchName());
        generator.writeEndObject();
    }

    private static void checkAddress(String text) {
        if (!text.isEmpty()) {
            ServerAddress.parse(text);
        }
    }
}

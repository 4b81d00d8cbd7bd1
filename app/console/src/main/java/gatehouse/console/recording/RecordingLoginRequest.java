package gatehouse.console.recording;

import gatehouse.clients.srs.RecordingDevice;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.console.journal.ActReason;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person asks for when signing an agent in to screen recording.
 *
 * @param credentials the session's own from now on, wiped as soon as they are not needed
 * @param askForCsrf whether to ask for CSRF protection, as a web desktop does
 * @param configuration where the agent sits; empty for a plain login
 */
public record RecordingLoginRequest(
        SrsCredentials credentials,
        boolean askForCsrf,
        SrsLoginConfiguration configuration,
        ActReason reason) {
    /** A plain login without CSRF protection. */
    public RecordingLoginRequest(SrsCredentials credentials, ActReason reason) {
        this(credentials, false, new SrsLoginConfiguration("", "", "", List.of()), reason);
    }

    /** The computer, and what is changed there, for the journal: before the call, not after it. */
    String concerns(String computer) {
        var parts = new ArrayList<String>();
        parts.add(computer);
        add(parts, "server", configuration.server());
        add(parts, "peer_server", configuration.peerServer());
        add(parts, "place", configuration.place());
        for (RecordingDevice device : configuration.devices()) {
            add(parts, "device", device.dn() + " on " + device.switchName());
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + " " + value);
        }
    }
}

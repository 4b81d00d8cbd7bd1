package gatehouse.sandbox;

import gatehouse.sandbox.control.AccessDetails;

import java.net.URI;

/** Where the played Portos listens on 127.0.0.1, and who may sign in there. */
public record PlayedPortosAccess(
        URI server,
        String prefix,
        String user,
        String password,
        String device,
        String key,
        String secret) {

    static PlayedPortosAccess of(AccessDetails access) {
        return new PlayedPortosAccess(
                access.address("server"),
                access.text("prefix"),
                access.text("user"),
                access.text("password"),
                access.text("device"),
                access.text("key"),
                access.text("secret"));
    }

    /** Names the place, never what opens it. */
    @Override
    public String toString() {
        return "Portos at " + server + prefix + " for " + user + " on " + device;
    }
}

package gatehouse.sandbox;

import gatehouse.sandbox.control.AccessDetails;

import java.net.URI;

/**
 * Where the played SRS listens on 127.0.0.1, the origin of a web desktop that it expects, and who
 * may log in there.
 */
public record PlayedSrsAccess(URI base, String origin, String user, String password) {

    static PlayedSrsAccess of(AccessDetails access) {
        return new PlayedSrsAccess(
                access.address("base"),
                access.text("origin"),
                access.text("user"),
                access.text("password"));
    }

    /** Names the place, never what opens it. */
    @Override
    public String toString() {
        return "SRS at " + base + " for " + user;
    }
}

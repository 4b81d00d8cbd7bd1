package gatehouse.sandbox;

import gatehouse.sandbox.http.JsonStreamWriter;

import java.net.URI;

/**
 * Where the played SRS listens on 127.0.0.1, the origin of a web desktop that it expects, and who
 * may log in there.
 */
public record PlayedSrsAccess(URI base, String origin, String user, String password) {

    void tell(JsonStreamWriter out) {
        out.text("base", base.toString())
                .text("origin", origin)
                .text("user", user)
                .text("password", password)
                .end();
    }

    /** Names the place, never what opens it. */
    @Override
    public String toString() {
        return "SRS at " + base + " for " + user;
    }
}

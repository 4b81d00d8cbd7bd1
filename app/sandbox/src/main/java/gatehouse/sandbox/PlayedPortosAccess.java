package gatehouse.sandbox;

import gatehouse.sandbox.http.JsonStreamWriter;

import java.net.URI;

/** Where the played Portos listens, all on 127.0.0.1, and who may sign in there. */
public record PlayedPortosAccess(
        URI server,
        String prefix,
        String user,
        String password,
        String device,
        String key,
        String secret) {

    void tell(JsonStreamWriter out) {
        out.text("server", server.toString())
                .text("prefix", prefix)
                .text("user", user)
                .text("password", password)
                .text("device", device)
                .text("key", key)
                .text("secret", secret)
                .end();
    }

    /** Names the place, never what opens it. */
    @Override
    public String toString() {
        return "Portos at " + server + prefix + " for " + user + " on " + device;
    }
}

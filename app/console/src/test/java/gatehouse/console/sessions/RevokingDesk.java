package gatehouse.console.sessions;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.Guard;
import gatehouse.console.environments.Home;
import gatehouse.console.journal.Entry;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.Repeats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Everything a revocation needs, with a Portos at the socket that a test tells what to say. */
final class RevokingDesk implements AutoCloseable {
    static final Session SEEN = Samples.session("soZI7cHJhZ3VlLXNlc3Npb24");
    static final String ONE = "/api/sessions/" + SEEN.sessionId();

    final HandClock clock = new HandClock(Samples.NOW);
    final NotedPause pause = new NotedPause();
    final FakePortos server = new FakePortos();
    final Guard guard = new Guard(clock);
    final Home home;
    final Journal journal;
    final PortosConnection portos;
    final Sessions sessions;
    final Revoking revoking;

    RevokingDesk(Path folder) throws IOException {
        home = Home.of(folder);
        journal = new Journal(home, clock);
        portos = new PortosConnection(server.settings(), clock);
        var repeats = new Repeats(pause, clock, new SplittableRandom(1));
        sessions = new Sessions(portos, repeats, clock);
        revoking =
                new Revoking(
                        new Signature("jana", "Store 12", "TEST"),
                        portos,
                        sessions,
                        journal,
                        guard,
                        repeats,
                        pause,
                        clock);
        portos.signIn("999", "secret".toCharArray(), "TOOL1");
        guard.arm();
        server.on("GET", "/api/sessions", json(200, page(SEEN)));
        isThere(SEEN);
    }

    /** The server has the session, as told. */
    void isThere(Session session) {
        server.on("GET", ONE, json(200, json(session)));
    }

    /** The server has it no more, or never had it. */
    void isGone() {
        server.on("GET", ONE, json(404, "{\"title\": \"Zdroj nebol nájdený\", \"status\": 404}"));
    }

    /** The session is there until the server is asked to end it, and answers that so. */
    void endsWith(FakePortos.Reply reply) {
        server.on(
                "DELETE",
                ONE,
                _ -> {
                    isGone();
                    return reply;
                });
    }

    Revocation revoke() throws InterruptedException {
        return revoking.revoke(SEEN, "Majiteľ (999)", new Reason("left the shop", "INC-7"));
    }

    long deletes() {
        return server.count("DELETE", "");
    }

    List<Entry> entries() throws IOException {
        return journal.list("", 10);
    }

    @Override
    public void close() throws IOException {
        portos.close();
        server.close();
        journal.close();
    }
}

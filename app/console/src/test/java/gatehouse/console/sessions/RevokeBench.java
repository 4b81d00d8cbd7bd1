package gatehouse.console.sessions;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ResultWords;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Everything a revocation needs, with a Portos at the socket that a test tells what to say. */
final class RevokeBench implements AutoCloseable {
    static final Session SEEN = SampleSessions.session("soZI7cHJhZ3VlLXNlc3Npb24");
    static final String ONE = "/api/sessions/" + SEEN.sessionId();

    final HandClock clock = new HandClock(SampleSessions.NOW);
    final NotedPause pause = new NotedPause();
    final FakePortos server = new FakePortos();
    final WriteGuard guard = new WriteGuard(clock.pair());
    final HomeFolder home;
    final Journal journal;
    final PortosConnection portos;
    final SessionService sessions;
    final ActRunner runner;
    final PortosActs acts;

    RevokeBench(Path folder) throws IOException {
        home = HomeFolder.of(folder);
        journal = new Journal(home);
        portos =
                new PortosConnection(
                        server.settings(),
                        HttpCore.ofOneClient(clock.pair(), _ -> {}),
                        CallScope.none());
        var repeats = new RetryPolicy(pause, clock, new SplittableRandom(1));
        sessions = new SessionService(portos, repeats, clock);
        runner = new ActRunner(journal, repeats, pause, clock.pair(), StrictEvents.create());
        var origin = new ActOrigin("jana", "Store 12", "TEST", "portos");
        acts =
                new PortosActs(
                        runner, origin, new TestSite(guard), portos, sessions.lookup(), pause);
        portos.signIn("999", "secret".toCharArray(), "TOOL1", false, SendPermit.always());
        guard.arm(WriteGuard.USUAL_TIME);
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

    ActResult<Session, SessionEndAnswer> revoke() {
        return revoke(StopSignal.NEVER);
    }

    ActResult<Session, SessionEndAnswer> revoke(StopSignal stop) {
        return acts.revoke(SEEN, "Majiteľ (999)", new ActReason("left the shop", "INC-7"), stop);
    }

    /** Revokes, and gives the outcome in the words of the journal. */
    String end() {
        return ResultWords.words(revoke());
    }

    long deletes() {
        return server.count("DELETE", "");
    }

    List<JournalEntry> entries() throws IOException {
        return journal.list(JournalFilter.ALL, 10);
    }

    @Override
    public void close() throws IOException {
        portos.close();
        server.close();
        journal.close();
    }
}

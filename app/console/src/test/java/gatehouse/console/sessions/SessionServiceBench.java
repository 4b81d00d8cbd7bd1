package gatehouse.console.sessions;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.TestUiThread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** The list and the detail of sessions over a Portos at the socket; signed in as 999 on TOOL1. */
final class SessionServiceBench implements AutoCloseable {
    static final String DATE = "Date: Sat, 21 Nov 2026 14:03:22 GMT";
    static final Session TILL = SampleSessions.session("till0000000000000000000000000000");
    static final Session WAITER =
            SampleSessions.session("waiter00000000000000000000000000", "12", "PDA-3", "PDA");
    static final Session OFFICE =
            SampleSessions.session(
                    "office00000000000000000000000000", "999", "BackOffice", "BackOffice");
    static final Session OWN =
            new Session(
                    "own00000000000000000000000000000",
                    "999",
                    "TOOL1",
                    "Tool",
                    "Bearer",
                    SampleSessions.NOW,
                    SampleSessions.NOW.plusSeconds(43_200),
                    SampleSessions.NOW,
                    1L);

    final TestUiThread ui = new TestUiThread();
    final HandClock clock = new HandClock(SampleSessions.NOW);
    final FakePortos server = new FakePortos();
    final PortosConnection portos =
            new PortosConnection(
                    server.settings(),
                    HttpCore.ofOneClient(clock.pair(), _ -> {}),
                    CallScope.none());
    final Path home = Files.createTempDirectory("gatehouse");
    final SessionService sessions;
    final Background background = ui.background();
    final SessionsViewModel list;

    SessionServiceBench() throws IOException {
        var repeats = new RetryPolicy(new NotedPause(), clock, new SplittableRandom(1));
        sessions = new SessionService(portos, repeats, clock);
        server.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool"), DATE));
        lists(TILL, WAITER, OFFICE);
        server.on("GET", "/api/users", json(200, "{\"items\": [], \"totalCount\": 0}"));
        server.on("GET", "/api/devices", json(200, "{\"items\": [], \"totalCount\": 0}"));
        server.on("GET", "/api/license", json(404, "{}"));
        list = list();
        signInAgain();
    }

    /** The list as it is after a start of the program in the same home. */
    SessionsViewModel list() {
        var kept = new PreferenceStore(HomeFolder.of(home), clock);
        var choices =
                new SessionListPreferences(
                        kept, background, new RefreshPreference(kept, background));
        return new SessionsViewModel(
                sessions,
                choices,
                new EndedSessions("portos"),
                background,
                clock,
                portos.clock(),
                TimeFormat.in(ZoneOffset.UTC));
    }

    void signInAgain() throws CallException {
        portos.signIn("999", "secret".toCharArray(), "TOOL1", false, SendPermit.always());
    }

    /** The server has these sessions and no other. */
    void lists(Session... sessions) {
        server.on("GET", "/api/sessions", json(404, "{\"status\": 404}"));
        for (Session one : sessions) {
            server.on("GET", "/api/sessions/" + one.sessionId(), json(200, json(one)));
        }
        server.on("GET", "/api/sessions?", json(200, page(sessions)));
    }

    /** Opens the list and waits until it is read and arranged. */
    void open() {
        list.open();
        untilComplete();
    }

    void untilComplete() {
        ui.until(() -> isRead() && list.rows().size() == read().table().size());
    }

    private boolean isRead() {
        return list.stateProperty().get() instanceof SessionListState.Shown(SessionListReading read)
                && read.isEnded()
                && list.headlineProperty().get().verdict().startsWith("complete");
    }

    private SessionListReading read() {
        return ((SessionListState.Shown) list.stateProperty().get()).reading();
    }

    @Override
    public void close() throws IOException {
        background.close();
        portos.close();
        server.close();
        try (var files = Files.list(home)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home);
    }
}

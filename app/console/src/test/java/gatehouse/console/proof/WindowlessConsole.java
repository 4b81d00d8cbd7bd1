package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.sessions.EndedSessions;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionListHeadline;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.wire.KeptExchanges;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;
import gatehouse.sandbox.PlayedPortosAccess;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything behind the window but the window, at work on a played Portos. */
final class WindowlessConsole implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Bratislava");

    /** Nothing is chosen in these tests, so nothing is ever written there. */
    private static final HomeFolder HOME = HomeFolder.of(Path.of("target", "no-home"));

    /** Waits are neither shortened nor lengthened. */
    private static final long NO_JITTER = Long.MIN_VALUE;

    final TestUiThread ui = new TestUiThread();
    final Background background = ui.background();
    final KeptExchanges wire = new KeptExchanges();
    final PortosConnection connection;
    final SessionService sessions;
    final SessionsViewModel list;
    final SessionDetailViewModel detail;
    private final HandClock here;
    private final PlayedPortosAccess key;
    final SignInActs signIn;
    private final PortosActs acts;
    private final List<ActResult<?, ?>> results = new CopyOnWriteArrayList<>();
    private final List<String> told = new ArrayList<>();

    WindowlessConsole(PortosPlayground portos, Journal journal, CallLimits limits) {
        here = portos.clock;
        key = portos.access();
        connection =
                new PortosConnection(
                        portos.settings(limits),
                        HttpCore.ofOneClient(portos.clock.pair(), wire),
                        CallScope.none());
        RetryDelay pause = portos.pause();
        var repeats = new RetryPolicy(pause, portos.clock, () -> NO_JITTER);
        sessions = new SessionService(connection, repeats, portos.clock);
        var guard = new WriteGuard(portos.clock.pair());
        guard.arm(WriteGuard.USUAL_TIME);
        var runner =
                new ActRunner(journal, repeats, pause, portos.clock.pair(), StrictEvents.create());
        runner.events().listen(results::add);
        var origin = new ActOrigin("jana", "Store 12", "TEST", "portos");
        signIn = new SignInActs(runner, origin, new TestSite(guard), connection);
        acts =
                new PortosActs(
                        runner, origin, new TestSite(guard), connection, sessions.lookup(), pause);
        var ticker = new HandClock(portos.clock.instant());
        var kept = new PreferenceStore(HOME, portos.clock);
        var choices =
                new SessionListPreferences(
                        kept, background, new RefreshPreference(kept, background));
        list =
                new SessionsViewModel(
                        sessions,
                        choices,
                        new EndedSessions("portos"),
                        background,
                        ticker,
                        connection.clock(),
                        TimeFormat.in(ZONE));
        detail =
                new SessionDetailViewModel(
                        Environment.SANDBOX,
                        sessions,
                        list,
                        background,
                        portos.clock,
                        TimeFormat.in(ZONE));
    }

    void signIn(ProofCaller caller) throws CallException {
        if (caller == ProofCaller.KEY) {
            connection.useKeyWithoutProof(key.key(), key.secret().toCharArray());
        } else {
            connection.signIn(
                    caller.user,
                    ProofCaller.PASSWORD.toCharArray(),
                    caller.device,
                    false,
                    SendPermit.always());
        }
    }

    /** Reads the list anew and waits until no more comes of it. */
    SessionListState read() {
        list.read();
        ui.until(() ->
                switch (list.stateProperty().get()) {
                    case SessionListState.Shown(SessionListReading read) ->
                            read.isEnded() && isArranged(read);
                    case SessionListState.Failed _, SessionListState.Stale _ -> true;
                    case SessionListState.Idle _,
                            SessionListState.Busy _,
                            SessionListState.Again _ ->
                            false;
                });
        ScreenNotice notice = list.noticeProperty().get();
        told.add(list.headlineProperty().get() + " " + notice.title() + " " + notice.text());
        return list.stateProperty().get();
    }

    private boolean isArranged(SessionListReading read) {
        long there =
                list.rows().stream().filter(line -> line.change() != SessionChange.GONE).count();
        SessionListHeadline said =
                SessionListHeadline.of(
                                new SessionListState.Shown(read),
                                (int) there,
                                here.instant(),
                                TimeFormat.in(ZONE))
                        .with(list.directory());
        return there == read.table().size() && list.headlineProperty().get().equals(said);
    }

    /** Whose a session of the list is. */
    SessionOwnership ownershipOf(String sessionId) {
        return list.ownershipOf(list.session(sessionId).orElseThrow());
    }

    /** Looks at one session of the list. */
    SessionDetailState look(String sessionId) {
        list.selectedProperty().set("");
        list.selectedProperty().set(sessionId);
        ui.until(() -> !(detail.stateProperty().get() instanceof SessionDetailState.Busy));
        told.add(detail.text().orElse("") + said());
        return detail.stateProperty().get();
    }

    /** What the detail says beside the facts. */
    String said() {
        return detail.asOf().getValue() + detail.obstacle().getValue();
    }

    /** The dialog before a revoke, when the session was read again. */
    ActDialogViewModel ask(Session seen) {
        var asked =
                new ActDialogViewModel(
                        new RevokePhrases(detail.words(seen)).proposal(acts),
                        Environment.SANDBOX,
                        ReadOnlyObstacle.none(Environment.SANDBOX.name()),
                        background,
                        new HandClock(Instant.EPOCH),
                        (_, _) -> {},
                        () -> {});
        asked.reasonProperty().set("left signed in");
        asked.open();
        ui.until(() -> !(asked.stateProperty().get() instanceof ActDialogState.Preparing));
        told.add(String.valueOf(asked.notice().getValue()));
        return asked;
    }

    /** Presses the button once and waits for the outcome. */
    ActResult<?, ?> revoke(ActDialogViewModel asked) {
        asked.press();
        asked.press();
        ui.until(() -> asked.stateProperty().get() instanceof ActDialogState.Over);
        ScreenNotice notice = asked.notice().getValue();
        told.add(notice.title() + " " + notice.text());
        return results.getLast();
    }

    /** The ids in a reading; no two rows have the same. */
    static Set<String> ids(SessionListReading read) {
        var ids = new TreeSet<String>();
        for (int row = 0; row < read.table().size(); row++) {
            assertThat(ids.add(read.table().sessionId(row))).as("a doubled row").isTrue();
        }
        return ids;
    }

    /** Everything that a person was told, the wire included. */
    List<String> told() {
        var all = new ArrayList<>(told);
        wire.newestFirst().forEach(exchange -> all.add(exchange.curl() + exchange.responseBody()));
        return all;
    }

    @Override
    public void close() {
        background.close();
        connection.close();
    }
}

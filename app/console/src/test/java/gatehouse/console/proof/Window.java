package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Limits;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.Guard;
import gatehouse.console.environments.Home;
import gatehouse.console.environments.Preferences;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Signature;
import gatehouse.console.sessions.DetailState;
import gatehouse.console.sessions.Headline;
import gatehouse.console.sessions.ListChoices;
import gatehouse.console.sessions.ListState;
import gatehouse.console.sessions.Revocation;
import gatehouse.console.sessions.RevokeState;
import gatehouse.console.sessions.RevokeViewModel;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionReading;
import gatehouse.console.sessions.Sessions;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.Change;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Pause;
import gatehouse.console.work.Repeats;
import gatehouse.console.work.Ui;
import gatehouse.sandbox.PlayedPortosAccess;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything behind the window but the window, at work on a played Portos. */
final class Window implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Bratislava");

    /** Nothing is chosen in these tests, so nothing is ever written there. */
    private static final Home HOME = Home.of(Path.of("target", "no-home"));

    /** Waits are neither shortened nor lengthened. */
    private static final long NO_JITTER = Long.MIN_VALUE;

    final Ui ui = new Ui();
    final Background background = ui.background();
    final PortosConnection connection;
    final Sessions sessions;
    final SessionsViewModel list;
    final SessionDetailViewModel detail;
    private final PlayedPortosAccess key;
    private final Revoking revoking;
    private final List<String> told = new ArrayList<>();

    Window(PlayedPortos portos, Journal journal, Limits limits) {
        key = portos.access();
        connection = new PortosConnection(portos.settings(limits), portos.clock);
        Pause pause = portos.pause();
        var repeats = new Repeats(pause, portos.clock, () -> NO_JITTER);
        sessions = new Sessions(connection, repeats, portos.clock);
        var guard = new Guard(portos.clock);
        guard.arm();
        revoking =
                new Revoking(
                        new Signature("jana", "Store 12", "TEST"),
                        connection,
                        sessions,
                        journal,
                        guard,
                        repeats,
                        pause,
                        portos.clock);
        var ticker = new HandClock(portos.clock.instant());
        var choices = new ListChoices(new Preferences(HOME, portos.clock), background);
        list =
                new SessionsViewModel(
                        sessions, choices, background, ticker, connection.clock(), ZONE);
        detail = new SessionDetailViewModel(sessions, list, background, portos.clock, ZONE);
    }

    void signIn(Caller caller) throws CallException {
        if (caller == Caller.KEY) {
            connection.useKeyWithoutProof(key.key(), key.secret().toCharArray());
        } else {
            connection.signInWithoutProof(
                    caller.user, Caller.PASSWORD.toCharArray(), caller.device);
        }
    }

    /** Reads the list anew and waits until no more comes of it. */
    ListState read() {
        list.read();
        ui.until(() ->
                switch (list.stateProperty().get()) {
                    case ListState.Shown(SessionReading read) -> read.isEnded() && isArranged(read);
                    case ListState.Failed _, ListState.Stale _ -> true;
                    case ListState.Idle _, ListState.Busy _, ListState.Again _ -> false;
                });
        Notice notice = list.noticeProperty().get();
        told.add(list.headlineProperty().get() + " " + notice.title() + " " + notice.text());
        return list.stateProperty().get();
    }

    private boolean isArranged(SessionReading read) {
        long there = list.rows().stream().filter(line -> line.change() != Change.GONE).count();
        return there == read.table().size()
                && list.headlineProperty()
                        .get()
                        .equals(Headline.of(new ListState.Shown(read), (int) there, ZONE));
    }

    /** Looks at one session of the list. */
    DetailState look(String sessionId) {
        list.selectedProperty().set("");
        list.selectedProperty().set(sessionId);
        ui.until(() -> !(detail.stateProperty().get() instanceof DetailState.Busy));
        told.add(detail.text().orElse("") + said());
        return detail.stateProperty().get();
    }

    /** What the detail says beside the facts. */
    String said() {
        return detail.asOf().getValue() + detail.obstacle().getValue();
    }

    /** The question before a revoke, when the second look is over. */
    RevokeViewModel ask(Session seen) {
        var asked =
                new RevokeViewModel(detail.words(seen), revoking, background, _ -> {}, () -> {});
        asked.reasonProperty().set("left signed in");
        asked.look();
        ui.until(() -> !(asked.stateProperty().get() instanceof RevokeState.Looking));
        told.add(String.valueOf(asked.notice().getValue()));
        return asked;
    }

    /** Presses the button once and waits for the outcome. */
    Revocation revoke(RevokeViewModel asked) {
        asked.revoke();
        asked.revoke();
        ui.until(() -> asked.stateProperty().get() instanceof RevokeState.Done);
        Notice notice = asked.notice().getValue();
        told.add(notice.title() + " " + notice.text());
        return ((RevokeState.Done) asked.stateProperty().get()).revocation();
    }

    /** The ids in a reading; no two rows have the same. */
    static Set<String> ids(SessionReading read) {
        var ids = new TreeSet<String>();
        for (int row = 0; row < read.table().size(); row++) {
            assertThat(ids.add(read.table().sessionId(row))).as("a doubled row").isTrue();
        }
        return ids;
    }

    /** Everything that a person was told, the wire included. */
    List<String> told() {
        var all = new ArrayList<>(told);
        connection
                .wire()
                .newestFirst()
                .forEach(exchange -> all.add(exchange.curl() + exchange.responseBody()));
        return all;
    }

    @Override
    public void close() {
        background.close();
        connection.close();
    }
}

package gatehouse.console.shell;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.EndedSessions;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

import javafx.util.Subscription;

import java.time.InstantSource;

/**
 * What the window shows of an environment's Portos.
 *
 * @param results follows the acts on its sessions, whoever asked for them
 */
record PortosViewModels(
        PortosServices desk,
        SessionsViewModel sessions,
        SessionDetailViewModel detail,
        Subscription results) {
    static PortosViewModels of(
            ConnectionId connection,
            PortosServices desk,
            SessionListPreferences choices,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        InstantSource there = desk.connection().clock();
        var ended = new EndedSessions(connection.value());
        var sessions =
                new SessionsViewModel(
                        desk.sessions(), choices, ended, background, ticker, there, times);
        var detail =
                new SessionDetailViewModel(desk.sessions(), sessions, background, clock, times);
        Subscription results = desk.acts().whenEnded((id, at) -> ended.ended(ended.key(id), at));
        return new PortosViewModels(desk, sessions, detail, results);
    }

    /** Asks nothing more, and listens to nothing more. */
    void leave() {
        results.unsubscribe();
        sessions.close();
        sessions.live().heldProperty().unbind();
    }
}

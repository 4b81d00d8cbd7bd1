package gatehouse.console.shell;

import gatehouse.console.desk.PortosDesk;
import gatehouse.console.sessions.EndedSessions;
import gatehouse.console.sessions.ListChoices;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Ticker;

import java.time.InstantSource;
import java.time.ZoneId;

/** What the window shows of an environment's Portos. */
record PortosViewModels(
        PortosDesk desk, SessionsViewModel sessions, SessionDetailViewModel detail) {
    private static final String CONNECTION = "portos";

    static PortosViewModels of(
            PortosDesk desk,
            ListChoices choices,
            Background background,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        InstantSource there = desk.connection().clock();
        var sessions =
                new SessionsViewModel(
                        desk.sessions(),
                        choices,
                        new EndedSessions(CONNECTION),
                        background,
                        ticker,
                        there,
                        zone);
        var detail = new SessionDetailViewModel(desk.sessions(), sessions, background, clock, zone);
        return new PortosViewModels(desk, sessions, detail);
    }
}

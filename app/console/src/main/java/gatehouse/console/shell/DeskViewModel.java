package gatehouse.console.shell;

import gatehouse.console.desk.Desk;
import gatehouse.console.environments.Caller;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.GuardViewModel;
import gatehouse.console.sessions.ListChoices;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Ticker;

import java.time.InstantSource;
import java.time.ZoneId;

/** What the window shows of one environment. */
public final class DeskViewModel {
    private final Desk desk;
    private final GuardViewModel guard;
    private final SessionsViewModel sessions;
    private final SessionDetailViewModel detail;
    private final WireViewModel wire;

    /** The view-models of {@code desk}. */
    public DeskViewModel(
            Desk desk,
            ListChoices choices,
            Background background,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        this.desk = desk;
        InstantSource there = desk.portos().clock();
        this.guard = new GuardViewModel(desk.guard(), ticker);
        this.sessions =
                new SessionsViewModel(desk.sessions(), choices, background, ticker, there, zone);
        this.detail =
                new SessionDetailViewModel(desk.sessions(), sessions, background, clock, zone);
        this.wire = new WireViewModel(desk.portos().wire(), background, ticker, clock, zone);
    }

    /** Which environment. */
    public Environment environment() {
        return desk.environment();
    }

    /** Read-only or armed. */
    public GuardViewModel guard() {
        return guard;
    }

    /** The list of sessions. */
    public SessionsViewModel sessions() {
        return sessions;
    }

    /** The session beside the list. */
    public SessionDetailViewModel detail() {
        return detail;
    }

    /** The calls. */
    public WireViewModel wire() {
        return wire;
    }

    /** Who is signed in: {@code Majiteľ on TOOL1}; empty when nobody is. */
    public String signedInAs() {
        return desk.portos().signedIn().map(Caller::text).orElse("");
    }

    Desk desk() {
        return desk;
    }
}

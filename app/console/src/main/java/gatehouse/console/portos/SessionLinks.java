package gatehouse.console.portos;

import gatehouse.console.sessions.nearby.NearbyLinks;
import gatehouse.console.shell.WindowContext;

/** Leads to what is known of sessions, wherever the window is. */
record SessionLinks(WindowContext window) {
    /** The same for what stands beside a session. */
    NearbyLinks nearby() {
        return new NearbyLinks(
                this::toSession,
                this::toFilter,
                number -> window.shell().places().journal().show(number));
    }

    /** Selects a session in the list. */
    void toSession(String sessionId) {
        show();
        window.with(PortosViewModels.class, there -> there.sessions().select(sessionId));
    }

    /** Shows the sessions that a filter finds. */
    void toFilter(String terms) {
        show();
        window.with(
                PortosViewModels.class,
                there -> there.sessions().filter().textProperty().set(terms));
    }

    private void show() {
        window.shell().placeProperty().set(PortosWindow.SESSIONS);
    }
}

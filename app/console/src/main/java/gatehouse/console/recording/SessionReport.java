package gatehouse.console.recording;

import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The session that this console opened, and what that rests on.
 *
 * @param state where it stands
 * @param trail the login, the latest ping, the logout and its confirmation, as far as there are any
 * @param at when the last of them came
 */
public record SessionReport(SessionState state, List<Found> trail, Instant at) {
    /** No sign-in was made here. */
    public static final SessionReport NONE =
            new SessionReport(new SessionState.None(), List.of(), Instant.MIN);

    public SessionReport {
        trail = List.copyOf(trail);
    }

    /** What the last call for it came to; empty before the first login was answered. */
    public Optional<Found> latest() {
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.getLast());
    }

    SessionReport in(SessionState next) {
        return new SessionReport(next, trail, at);
    }

    /** A ping takes the place of the ping before it; any other finding is put behind the rest. */
    SessionReport after(Found found, SessionState next, Instant now) {
        var longer = new ArrayList<>(trail);
        if (!longer.isEmpty() && isPing(longer.getLast()) && isPing(found)) {
            longer.removeLast();
        }
        longer.add(found);
        return new SessionReport(next, longer, now);
    }

    private static boolean isPing(Found found) {
        Finding finding = found.finding();
        return finding.step() == Finding.LOGGED_IN.step()
                || finding.step() == Finding.SESSION_EXPIRED.step();
    }
}

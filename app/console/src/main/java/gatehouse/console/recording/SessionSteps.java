package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.SignIn;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsSession;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.Reason;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongSupplier;

/**
 * Steps 5 to 9 of the ladder, one call each, and where the session stands after them. Whoever takes
 * a step has the turn; looking at the report needs none.
 */
final class SessionSteps {
    private final SrsConnection srs;
    private final String environment;
    private final SessionActs acts;
    private final SessionNotes notes;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Interruptible hurried = new Interruptible();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile SessionReport report = SessionReport.NONE;
    private volatile @Nullable OwnSession held;

    SessionSteps(
            SrsConnection srs,
            String environment,
            SessionActs acts,
            SessionNotes notes,
            InstantSource clock,
            LongSupplier nanos) {
        this.srs = srs;
        this.environment = environment;
        this.acts = acts;
        this.notes = notes;
        this.clock = clock;
        this.nanos = nanos;
    }

    SessionReport report() {
        return report;
    }

    /** What there is of a session that is open, or may be. */
    Optional<OwnSession> held() {
        return Optional.ofNullable(held);
    }

    Subscription listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /** Cuts every call short but a logout. */
    void hurry() {
        hurried.interrupt();
    }

    /** Asks for the version once more; anything else than an SRS is the end of the sign-in. */
    boolean isStillThere(String user) throws CallException {
        SrsClient client = srs.client();
        Found version = hurried.call(client::version);
        boolean there = version.finding() == Finding.VERSION_KNOWN;
        if (!there) {
            become(SessionReport.NONE.after(version, over(user), clock.instant()));
        }
        return there;
    }

    void logIn(SignInWish wish) throws IOException {
        String user = wish.credentials().user();
        SrsClient client = srs.client();
        Path note = notes.open(environment, user, clock.instant());
        SrsSession session = null;
        try {
            become(SessionReport.NONE.in(new SessionState.SigningIn(user)));
            SignIn made = hurried.call(() -> acts.login(client, wish));
            session = made.session();
            SessionState next = over(user);
            if (session != null) {
                var heart = new Heartbeat(clock, nanos);
                var own = new OwnSession(session, wish.reason(), heart, environment, notes, note);
                held = own;
                next = own.state(false);
            }
            become(report.after(made.found(), next, clock.instant()));
        } finally {
            if (session == null) {
                notes.close(note);
                if (report.state() instanceof SessionState.SigningIn) {
                    become(SessionReport.NONE);
                }
            }
        }
    }

    /** Does nothing where no session is polled. */
    void ping() throws CallException {
        OwnSession open = held;
        if (open == null || !(report.state() instanceof SessionState.Open now)) {
            return;
        }
        SrsClient client = srs.client();
        open.heart().pinging();
        Found found = hurried.call(() -> client.ping(open.session()));
        switch (found.finding()) {
            case LOGGED_IN -> {
                open.heart().answered();
                if (!now.alive()) {
                    open.noteAlive();
                }
                become(report.after(found, open.state(true), clock.instant()));
            }
            case NOT_LOGGED_IN, SESSION_EXPIRED -> end(found, over(open.user()));
            default -> failed(open, found, now.alive());
        }
    }

    private void failed(OwnSession open, Found found, boolean alive) {
        open.heart().failed();
        if (open.heart().hasTimedOut()) {
            end(
                    new Found(Finding.SESSION_EXPIRED, found.exchange(), found.details()),
                    new SessionState.Over(open.user(), true));
        } else {
            become(report.after(found, open.state(alive), clock.instant()));
        }
    }

    /** The note stays where it is not certain that the session is gone. */
    void logOut(OwnSession open, Reason reason, Duration limit) throws IOException {
        SessionReport before = report;
        become(before.in(new SessionState.LoggingOut(open.user())));
        try {
            Found found = acts.logout(srs.client(), open.session(), reason, limit);
            held = null;
            switch (found.finding()) {
                case LOGGED_OUT -> notes.close(open.note());
                case ALREADY_GONE -> open.forget();
                default -> open.session().forget();
            }
            become(before.after(found, over(open.user()), clock.instant()));
        } finally {
            if (report.state() instanceof SessionState.LoggingOut) {
                become(before);
            }
        }
    }

    /**
     * Only after a yes. With a password in place of a cookie this could touch the agent's own
     * session.
     */
    void confirm(OwnSession open, Duration limit) throws CallException {
        if (report.latest().filter(last -> last.finding() == Finding.LOGGED_OUT).isEmpty()) {
            return;
        }
        if (!open.session().cookieNames().isEmpty()) {
            SrsClient client = srs.client();
            Found found = hurried.call(() -> client.confirmLogout(open.session(), limit));
            become(report.after(found, report.state(), clock.instant()));
        }
        open.forget();
    }

    /** Sends nothing; the last finding stands. */
    void leave() {
        OwnSession open = held;
        if (open != null) {
            forget(open);
            become(report.in(over(open.user())));
        }
    }

    private void end(Found found, SessionState over) {
        OwnSession open = held;
        if (open != null) {
            forget(open);
        }
        become(report.after(found, over, clock.instant()));
    }

    private void forget(OwnSession open) {
        held = null;
        open.forget();
    }

    private void become(SessionReport next) {
        report = next;
        listeners.forEach(Runnable::run);
    }

    private static SessionState over(String user) {
        return new SessionState.Over(user, false);
    }
}

package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsLoginResult;
import gatehouse.clients.srs.SrsSession;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.ActReason;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
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
final class RecordingSessionSteps {
    private final SrsConnection srs;
    private final String environment;
    private final RecordingSessionNotes notes;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final InterruptibleCall hurried = new InterruptibleCall();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile RecordingSessionReport report = RecordingSessionReport.NONE;
    private volatile @Nullable ActiveRecordingSession held;

    RecordingSessionSteps(
            SrsConnection srs,
            String environment,
            RecordingSessionNotes notes,
            InstantSource clock,
            LongSupplier nanos) {
        this.srs = srs;
        this.environment = environment;
        this.notes = notes;
        this.clock = clock;
        this.nanos = nanos;
    }

    RecordingSessionReport report() {
        return report;
    }

    /** What there is of a session that is open, or may be. */
    Optional<ActiveRecordingSession> held() {
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

    /**
     * Asks for the version once more. Anything else than an SRS is the end of what it was asked
     * for; where the call was stopped, all else stays as it was.
     */
    SrsStepResult version(String user) throws CallException {
        SrsClient client = srs.client();
        SrsStepResult version = hurried.call(client::version);
        switch (version.finding()) {
            case VERSION_KNOWN -> {}
            case STOPPED -> become(report.after(version, report.state(), clock.instant()));
            default ->
                    become(RecordingSessionReport.NONE.after(version, over(user), clock.instant()));
        }
        return version;
    }

    /**
     * Sends one login; a crash note is on disk before it, and stays where the server failed and may
     * have opened a session all the same.
     *
     * @throws CallException where surely nothing was sent
     * @throws IOException when the note cannot be written; nothing was sent then
     */
    SrsLoginResult logIn(RecordingLoginRequest wish, SendPermit permit) throws IOException {
        String user = wish.credentials().user();
        SrsClient client = srs.client();
        OrphanedSession note = notes.open(environment, srs.address(), user, clock.instant());
        RecordingSessionReport before = report;
        SrsSession session = null;
        boolean perhapsOpen = false;
        try {
            become(RecordingSessionReport.NONE.in(new RecordingSessionState.SigningIn(user)));
            SrsLoginResult made =
                    hurried.call(() ->
                            client.login(
                                    wish.credentials(),
                                    wish.askForCsrf(),
                                    wish.configuration(),
                                    permit));
            if (made.found().finding() == SrsFinding.STOPPED) {
                become(before.after(made.found(), before.state(), clock.instant()));
                return made;
            }
            session = made.session();
            perhapsOpen = session != null || made.found().finding() == SrsFinding.LOGIN_ERROR;
            RecordingSessionState next = over(user);
            if (session != null) {
                var heart = new PingSchedule(clock, nanos);
                var own = new ActiveRecordingSession(session, wish.reason(), heart, notes, note);
                held = own;
                next = own.state(false);
            }
            become(report.after(made.found(), next, clock.instant()));
            return made;
        } finally {
            if (!perhapsOpen) {
                notes.close(note);
            }
            if (session == null && report.state() instanceof RecordingSessionState.SigningIn) {
                become(RecordingSessionReport.NONE);
            }
        }
    }

    /** Takes over a session of which no more is known than its note and the agent's password. */
    ActiveRecordingSession adopt(OrphanedSession left, SrsCredentials credentials, ActReason reason)
            throws CallException {
        SrsSession session = srs.client().leftOpen(credentials, left.openedAt());
        var own =
                new ActiveRecordingSession(
                        session, reason, new PingSchedule(clock, nanos), notes, left);
        held = own;
        become(RecordingSessionReport.NONE.in(own.state(false)));
        return own;
    }

    /** Does nothing where no session is polled. */
    void ping() throws CallException {
        ActiveRecordingSession open = held;
        if (open == null || !(report.state() instanceof RecordingSessionState.Open now)) {
            return;
        }
        SrsClient client = srs.client().inBackground();
        open.heart().pinging();
        SrsStepResult found = hurried.call(() -> client.ping(open.session()));
        switch (found.finding()) {
            case LOGGED_IN -> {
                open.heart().answered();
                if (!now.alive()) {
                    open.noteAlive();
                }
                become(report.after(found, open.state(true), clock.instant()));
            }
            case NOT_LOGGED_IN, SESSION_EXPIRED -> end(found, over(open.user()));
            case STOPPED -> {
                open.heart().failed();
                become(report.after(found, open.state(now.alive()), clock.instant()));
            }
            default -> failed(open, found, now.alive());
        }
    }

    private void failed(ActiveRecordingSession open, SrsStepResult found, boolean alive) {
        open.heart().failed();
        if (open.heart().hasTimedOut()) {
            end(
                    new SrsStepResult(
                            SrsFinding.SESSION_EXPIRED, found.exchange(), found.details()),
                    new RecordingSessionState.Over(open.user(), true));
        } else {
            become(report.after(found, open.state(alive), clock.instant()));
        }
    }

    /**
     * Sends one logout. The note stays where it is not certain that the session is gone.
     *
     * @throws CallException where surely nothing was sent
     */
    SrsStepResult logOut(ActiveRecordingSession open, Duration limit, SendPermit permit)
            throws CallException {
        RecordingSessionReport before = report;
        become(before.in(new RecordingSessionState.LoggingOut(open.user())));
        try {
            SrsStepResult found = srs.client().logout(open.session(), limit, permit);
            held = null;
            switch (found.finding()) {
                case LOGGED_OUT -> notes.close(open.note());
                case ALREADY_GONE -> {
                    if (!mayConfirm(open)) {
                        open.forget();
                    }
                }
                default -> open.session().forget();
            }
            become(before.after(found, over(open.user()), clock.instant()));
            return found;
        } finally {
            if (report.state() instanceof RecordingSessionState.LoggingOut) {
                become(before);
            }
        }
    }

    /** With a password in place of a cookie, a look could touch the agent's own session. */
    boolean mayConfirm(ActiveRecordingSession open) {
        return !open.session().cookieNames().isEmpty();
    }

    /** Looks with one ping whether the session is gone, and forgets it. */
    SrsStepResult confirm(ActiveRecordingSession open, Duration limit) throws CallException {
        try {
            SrsClient client = srs.client();
            SrsStepResult found = hurried.call(() -> client.confirmLogout(open.session(), limit));
            become(report.after(found, report.state(), clock.instant()));
            return found;
        } finally {
            open.forget();
        }
    }

    /** Forgets a session of which nothing is left to look at. */
    void forgetIfOver(ActiveRecordingSession open) {
        boolean over =
                report.latest()
                        .filter(last ->
                                last.finding() == SrsFinding.LOGGED_OUT
                                        || last.finding() == SrsFinding.ALREADY_GONE)
                        .isPresent();
        if (over) {
            open.forget();
        }
    }

    /** Sends nothing; the last finding stands. */
    void leave() {
        ActiveRecordingSession open = held;
        if (open != null) {
            forget(open);
            become(report.in(over(open.user())));
        }
    }

    private void end(SrsStepResult found, RecordingSessionState over) {
        ActiveRecordingSession open = held;
        if (open != null) {
            forget(open);
        }
        become(report.after(found, over, clock.instant()));
    }

    private void forget(ActiveRecordingSession open) {
        held = null;
        open.forget();
    }

    private void become(RecordingSessionReport next) {
        report = next;
        listeners.forEach(Runnable::run);
    }

    private static RecordingSessionState over(String user) {
        return new RecordingSessionState.Over(user, false);
    }
}

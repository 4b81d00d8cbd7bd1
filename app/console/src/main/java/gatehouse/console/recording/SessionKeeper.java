package gatehouse.console.recording;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Newest;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Polls the session that was opened here for as long as it is open, whether it is looked at or not,
 * and ends it when the environment becomes read-only.
 */
final class SessionKeeper {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final RecordingSession session;
    private final Background background;
    private final Ticker ticker;
    private final Runnable everySecond;
    private final Consumer<Failure> failed;
    private final Newest<SessionReport> newest;
    private final ReadOnlyObjectWrapper<SessionReport> report;
    private Subscription ticking = Subscription.EMPTY;
    private boolean keeping;
    private boolean polling;

    /**
     * @param everySecond is called while a session is open, as its seconds run
     * @param failed gets why a poll could not even be sent
     */
    SessionKeeper(
            RecordingSession session,
            WriteGuardViewModel guard,
            Background background,
            Ticker ticker,
            Runnable everySecond,
            Consumer<Failure> failed) {
        this.session = session;
        this.background = background;
        this.ticker = ticker;
        this.everySecond = everySecond;
        this.failed = failed;
        this.report = new ReadOnlyObjectWrapper<>(session.report());
        this.newest = background.newest(this::show);
        session.listen(() -> newest.offer(session.report()));
        guard.armedProperty().subscribe(this::guarded);
    }

    /** Where the session stands. */
    ReadOnlyObjectProperty<SessionReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    private void show(SessionReport now) {
        report.set(now);
        boolean open = now.state() instanceof SessionState.Open;
        if (open && !keeping) {
            ticking = ticker.every(STEP, this::tick);
        } else if (!open) {
            ticking.unsubscribe();
        }
        keeping = open;
    }

    private void tick() {
        boolean due = session.untilPoll().filter(Duration::isZero).isPresent();
        if (due && !polling) {
            polling = true;
            background.write(session::poll, _ -> polling = false, this::notPolled);
        }
        everySecond.run();
    }

    private void notPolled(Failure why) {
        polling = false;
        failed.accept(why);
    }

    /** A login on its way is cancelled with it. */
    private void guarded(boolean armed) {
        boolean busy =
                switch (session.report().state()) {
                    case SessionState.Open _, SessionState.SigningIn _ -> true;
                    case SessionState.None _,
                            SessionState.Uncertain _,
                            SessionState.LoggingOut _,
                            SessionState.Over _ ->
                            false;
                };
        if (!armed && busy) {
            background.write(
                    () -> session.end(Words.of("recording.ended.locked")), _ -> {}, failed);
        }
    }
}

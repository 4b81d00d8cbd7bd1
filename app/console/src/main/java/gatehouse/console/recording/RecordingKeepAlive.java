package gatehouse.console.recording;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Polls the session that was opened here for as long as it is open, whether it is looked at or not,
 * and ends it when the environment becomes read-only.
 */
final class RecordingKeepAlive {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final RecordingSession session;
    private final Background background;
    private final DelayTicker ticker;
    private final Runnable everySecond;
    private final Consumer<WorkFailure> failed;
    private final LatestValueDispatcher<RecordingSessionReport> newest;
    private final ReadOnlyObjectWrapper<RecordingSessionReport> report;
    private final Subscription listening;
    private Subscription ticking = Subscription.EMPTY;
    private boolean keeping;
    private boolean polling;

    /**
     * @param everySecond is called while a session is open, as its seconds run
     * @param failed gets why a poll could not even be sent
     */
    RecordingKeepAlive(
            RecordingSession session,
            WriteGuardViewModel guard,
            Background background,
            DelayTicker ticker,
            Runnable everySecond,
            Consumer<WorkFailure> failed) {
        this.session = session;
        this.background = background;
        this.ticker = ticker;
        this.everySecond = everySecond;
        this.failed = failed;
        this.report = new ReadOnlyObjectWrapper<>(session.report());
        this.newest = background.newest(this::show);
        this.listening =
                session.listen(() -> newest.offer(session.report()))
                        .and(guard.armedProperty().subscribe(this::guarded));
    }

    /** Where the session stands. */
    ReadOnlyObjectProperty<RecordingSessionReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Polls and listens no more. */
    void stop() {
        listening.unsubscribe();
        ticking.unsubscribe();
    }

    private void show(RecordingSessionReport now) {
        report.set(now);
        boolean open = now.state() instanceof RecordingSessionState.Open;
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

    private void notPolled(WorkFailure why) {
        polling = false;
        failed.accept(why);
    }

    /** A login on its way is cancelled with it. */
    private void guarded(boolean armed) {
        boolean busy =
                switch (session.report().state()) {
                    case RecordingSessionState.Open _, RecordingSessionState.SigningIn _ -> true;
                    case RecordingSessionState.None _,
                            RecordingSessionState.Uncertain _,
                            RecordingSessionState.LoggingOut _,
                            RecordingSessionState.Over _ ->
                            false;
                };
        if (!armed && busy) {
            background.write(
                    () -> session.end(MessageBundle.of("recording.ended.locked")), _ -> {}, failed);
        }
    }
}

package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Command;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What is said above the list and in place of its rows. */
final class ListMessages {
    private static final Duration AGE_STEP = Duration.ofSeconds(1);

    private final SessionListNotice notices;
    private final InstantSource clock;
    private final TimeFormat times;
    private final Supplier<NameDirectory> names;
    private final ReadOnlyObjectWrapper<SessionListHeadline> headline =
            new ReadOnlyObjectWrapper<>(SessionListHeadline.NONE);
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    private SessionListState latest = new SessionListState.Idle();
    private int latestShown;

    /**
     * @param read reads the list again
     * @param clearFilter shows what the filter hides
     * @param clock this computer's time, by which a list grows old
     * @param names of people and devices, as far as they were read
     */
    ListMessages(
            Runnable read,
            Command clearFilter,
            InstantSource clock,
            TimeFormat times,
            Supplier<NameDirectory> names) {
        this.names = names;
        var refresh = new Command("refresh", "F5", read);
        this.notices = new SessionListNotice(refresh, clearFilter);
        this.clock = clock;
        this.times = times;
    }

    ReadOnlyObjectProperty<SessionListHeadline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Says how old the list is until the subscription ends. */
    Subscription start(DelayTicker ticker) {
        return ticker.every(AGE_STEP, this::showHeadline);
    }

    /**
     * Says where the list stands.
     *
     * @param shown how many sessions the filter left
     * @param lines how many lines there are, those of sessions that are gone included
     */
    void update(SessionListState state, int shown, int lines) {
        latest = state;
        latestShown = shown;
        showHeadline();
        notice.set(notices.of(state, lines));
    }

    private void showHeadline() {
        headline.set(
                SessionListHeadline.of(latest, latestShown, clock.instant(), times)
                        .with(names.get()));
    }
}

package gatehouse.console.sessions;

import gatehouse.console.work.Command;
import gatehouse.console.work.Notice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.time.ZoneId;

/** What is said above the list and in place of its rows. */
final class ListMessages {
    private final ListNotice notices;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Headline> headline =
            new ReadOnlyObjectWrapper<>(Headline.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    /**
     * @param read reads the list again
     * @param clearFilter shows what the filter hides
     */
    ListMessages(Runnable read, Command clearFilter, ZoneId zone) {
        var refresh = new Command("refresh", "F5", new SimpleBooleanProperty(true), read);
        this.notices = new ListNotice(refresh, clearFilter);
        this.zone = zone;
    }

    ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Says where the list stands.
     *
     * @param shown how many sessions the filter left
     * @param lines how many lines there are, those of sessions that are gone included
     */
    void update(ListState state, int shown, int lines) {
        headline.set(Headline.of(state, shown, zone));
        notice.set(notices.of(state, lines));
    }
}

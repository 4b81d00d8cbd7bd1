package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.time.ZoneId;
import java.util.function.Supplier;

/** What is said above the list and in place of its rows. */
final class ListMessages {
    private final SessionListNotice notices;
    private final ZoneId zone;
    private final Supplier<NameDirectory> names;
    private final ReadOnlyObjectWrapper<SessionListHeadline> headline =
            new ReadOnlyObjectWrapper<>(SessionListHeadline.NONE);
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    /**
     * @param read reads the list again
     * @param clearFilter shows what the filter hides
     * @param names of people and devices, as far as they were read
     */
    ListMessages(Runnable read, Command clearFilter, ZoneId zone, Supplier<NameDirectory> names) {
        this.names = names;
        var refresh = new Command("refresh", "F5", new SimpleBooleanProperty(true), read);
        this.notices = new SessionListNotice(refresh, clearFilter);
        this.zone = zone;
    }

    ReadOnlyObjectProperty<SessionListHeadline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Says where the list stands.
     *
     * @param shown how many sessions the filter left
     * @param lines how many lines there are, those of sessions that are gone included
     */
    void update(SessionListState state, int shown, int lines) {
        headline.set(SessionListHeadline.of(state, shown, zone).with(names.get()));
        notice.set(notices.of(state, lines));
    }
}

package gatehouse.console.sessions;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.work.Background;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;

/** How the person likes the list, kept between starts. */
public final class SessionListPreferences {
    private static final Logger log = LoggerFactory.getLogger(SessionListPreferences.class);

    /** The word of what is kept about sessions. */
    static final String WORD = "sessions";

    private static final String LIVE = "sessions.live";
    private static final String ORDER = "sessions.order";
    private static final String DESCENDING = "sessions.descending";

    private final PreferenceStore preferences;
    private final Background background;
    private final RefreshPreference refresh;
    private final SavedFilterStore filters;

    /** Kept among {@code preferences}. */
    public SessionListPreferences(
            PreferenceStore preferences, Background background, RefreshPreference refresh) {
        this.refresh = refresh;
        this.preferences = preferences;
        this.background = background;
        this.filters = new SavedFilterStore(preferences, background, WORD);
    }

    /** How long after a reading the list is read again at the earliest. */
    ObservableValue<Duration> interval() {
        return refresh.interval();
    }

    /** What is typed to filter {@code list}, with the filters that are kept by name. */
    FilterViewModel filter(SessionFilterSubject list) {
        return new FilterViewModel(list, filters, background);
    }

    /** Sets what was kept, and keeps each choice from now on. */
    void keep(ObjectProperty<SessionOrder> order, BooleanProperty live) {
        order.subscribe((_, wanted) -> order(wanted));
        live.set(preferences.flag(LIVE, true));
        live.subscribe((_, wanted) -> {
            preferences.put(LIVE, wanted);
            save();
        });
    }

    /** By what the list is sorted: at first what was used last comes first. */
    SessionOrder order() {
        SessionField field =
                SessionOrder.field(preferences.text(ORDER, "")).orElse(SessionFields.IDLE);
        return new SessionOrder(field, preferences.flag(DESCENDING, false));
    }

    /** The key of the field is kept in capitals, as it always was. */
    private void order(SessionOrder wanted) {
        preferences.put(ORDER, wanted.field().text().key().toUpperCase(Locale.ROOT));
        preferences.put(DESCENDING, wanted.descending());
        save();
    }

    private void save() {
        background.write(
                () -> {
                    preferences.save();
                    return preferences;
                },
                _ -> {},
                why -> log.warn("The choice is not kept for the next start: {}", why));
    }
}

package gatehouse.console.preferences;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.TimeStyle;
import gatehouse.console.work.Background;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How the person wants times in all windows, kept between starts: in which zone, and in lists as a
 * moment or as a length. What programs read never changes with it.
 */
public final class TimePreferences {
    private static final Logger log = LoggerFactory.getLogger(TimePreferences.class);
    private static final String EXACT = "times.exact";
    private static final String IN_UTC = "times.utc";
    private static final String OF_SHOP = "times.shop";

    /** Unlike an offset, it has a name that people know. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final PreferenceStore preferences;
    private final Background background;
    private final ZoneId here;
    private final IntegerProperty changes = new SimpleIntegerProperty();

    /** Read when it is first asked for; formats are used on other threads than the window's. */
    private volatile @Nullable WantedTimes current;

    private record WantedTimes(TimeZoneChoice zone, boolean exact) {}

    /**
     * Reads nothing yet.
     *
     * @param here the zone of this computer
     */
    public TimePreferences(PreferenceStore preferences, Background background, ZoneId here) {
        this.preferences = preferences;
        this.background = background;
        this.here = here;
    }

    /**
     * How times are written now.
     *
     * @param shop the zone of the shop that is shown; where it is empty and wanted, the zone of
     *     this computer counts
     */
    TimeStyle style(Optional<ZoneId> shop) {
        WantedTimes now = current();
        ZoneId zone =
                switch (now.zone()) {
                    case COMPUTER -> here;
                    case SHOP -> shop.orElse(here);
                    case UTC -> UTC;
                };
        return new TimeStyle(zone, now.exact());
    }

    /** A format that follows the choice where no shop is shown. */
    public TimeFormat format() {
        return TimeFormat.in(() -> style(Optional.empty()), this::changes);
    }

    /** The zone of this computer. */
    ZoneId here() {
        return here;
    }

    /** Which zone the person wants. */
    TimeZoneChoice zone() {
        return current().zone();
    }

    /** Whether lists show moments. */
    boolean isExact() {
        return current().exact();
    }

    /** Shows moments in lists, or lengths. */
    void exact(boolean wanted) {
        preferences.put(EXACT, wanted);
        take(new WantedTimes(zone(), wanted));
    }

    /** Shows times in another zone. */
    void zone(TimeZoneChoice wanted) {
        preferences.put(IN_UTC, wanted == TimeZoneChoice.UTC);
        preferences.put(OF_SHOP, wanted == TimeZoneChoice.SHOP);
        take(new WantedTimes(wanted, isExact()));
    }

    /** Another number after each change. */
    ObservableValue<Number> changes() {
        return changes;
    }

    /** Calls back after each change, until the subscription ends. */
    Subscription changes(Runnable changed) {
        return changes.subscribe((_, _) -> changed.run());
    }

    private WantedTimes current() {
        WantedTimes known = current;
        if (known == null) {
            known = new WantedTimes(kept(), preferences.flag(EXACT, false));
            current = known;
        }
        return known;
    }

    private TimeZoneChoice kept() {
        if (preferences.flag(IN_UTC, false)) {
            return TimeZoneChoice.UTC;
        }
        return preferences.flag(OF_SHOP, false) ? TimeZoneChoice.SHOP : TimeZoneChoice.COMPUTER;
    }

    private void take(WantedTimes now) {
        current = now;
        changes.set(changes.get() + 1);
        background.write(
                () -> {
                    preferences.save();
                    return preferences;
                },
                _ -> {},
                why -> log.warn("The times are not kept for the next start: {}", why));
    }
}

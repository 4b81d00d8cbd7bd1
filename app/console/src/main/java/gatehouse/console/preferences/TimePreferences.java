package gatehouse.console.preferences;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.TimeStyle;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.ZoneId;
import java.util.List;

/**
 * How the person wants times in all windows, kept between starts: in the zone of this computer or
 * in UTC, and in lists as a moment or as a length. What programs read never changes with it.
 */
public final class TimePreferences {
    private static final Logger log = LoggerFactory.getLogger(TimePreferences.class);
    private static final String EXACT = "times.exact";
    private static final String IN_UTC = "times.utc";

    /** Unlike an offset, it has a name that people know. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final PreferenceStore preferences;
    private final Background background;
    private final ZoneId here;
    private final IntegerProperty changes = new SimpleIntegerProperty();

    /** Read when it is first asked for; formats are used on other threads than the window's. */
    private volatile @Nullable TimeStyle current;

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

    /** How times are written now. */
    public TimeStyle style() {
        TimeStyle known = current;
        if (known == null) {
            known =
                    new TimeStyle(
                            zone(preferences.flag(IN_UTC, false)), preferences.flag(EXACT, false));
            current = known;
        }
        return known;
    }

    /** A format that follows the choice. */
    public TimeFormat format() {
        return TimeFormat.in(this::style, this::changes);
    }

    /** Whether times are in UTC. */
    public boolean isUtc() {
        return style().zone().equals(UTC);
    }

    /** Shows moments in lists, or lengths. */
    public void exact(boolean wanted) {
        preferences.put(EXACT, wanted);
        take(new TimeStyle(style().zone(), wanted));
    }

    /** Shows times in UTC, or in the zone of this computer. */
    public void utc(boolean wanted) {
        preferences.put(IN_UTC, wanted);
        take(new TimeStyle(zone(wanted), style().exact()));
    }

    /** Calls back after each change, until the subscription ends. */
    public Subscription changes(Runnable changed) {
        return changes.subscribe((_, _) -> changed.run());
    }

    /** The same as choices of the preferences. */
    public List<PreferenceChoice> choices() {
        return List.of(
                new PreferenceChoice(
                        MessageBundle.of("preferences.times"),
                        List.of(
                                MessageBundle.of("preferences.times.relative"),
                                MessageBundle.of("preferences.times.exact")),
                        changes.map(_ -> style().exact() ? 1 : 0),
                        place -> exact(place == 1)),
                new PreferenceChoice(
                        MessageBundle.of("preferences.zone"),
                        List.of(MessageBundle.of("preferences.zone.here", here.getId()), "UTC"),
                        changes.map(_ -> isUtc() ? 1 : 0),
                        place -> utc(place == 1)));
    }

    /** What switches from the one to the other. */
    public List<Command> commands() {
        return List.of(
                new Command("exactTimes", "", () -> exact(!style().exact())),
                new Command("utcTimes", "", () -> utc(!isUtc())));
    }

    private ZoneId zone(boolean utc) {
        return utc ? UTC : here;
    }

    private void take(TimeStyle now) {
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

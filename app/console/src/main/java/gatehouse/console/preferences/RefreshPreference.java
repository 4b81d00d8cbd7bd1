package gatehouse.console.preferences;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;

/** How long after a reading a list is read again at the earliest, in all windows. */
public final class RefreshPreference {
    private static final Logger log = LoggerFactory.getLogger(RefreshPreference.class);

    /** In seconds. */
    private static final String KEPT = "refresh.seconds";

    private static final Duration USUAL = Duration.ofSeconds(15);
    private static final List<Duration> CHOICES =
            List.of(
                    USUAL,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5));

    private final PreferenceStore preferences;
    private final Background background;
    private final ObjectProperty<Duration> interval;

    /** The one that was kept; the usual one where that cannot be chosen. */
    public RefreshPreference(PreferenceStore preferences, Background background) {
        this.preferences = preferences;
        this.background = background;
        double kept = preferences.number(KEPT, (double) USUAL.toSeconds());
        this.interval =
                new SimpleObjectProperty<>(
                        CHOICES.stream()
                                .filter(one -> one.toSeconds() == kept)
                                .findFirst()
                                .orElse(USUAL));
    }

    /** The interval. */
    public ObservableValue<Duration> interval() {
        return interval;
    }

    /** The choice of the preferences. */
    public PreferenceChoice choice() {
        return new PreferenceChoice(
                MessageBundle.of("preferences.refresh"),
                CHOICES.stream().map(RefreshPreference::words).toList(),
                interval.map(CHOICES::indexOf),
                place -> choose(CHOICES.get(place)));
    }

    private static String words(Duration interval) {
        return MessageBundle.of("preferences.refresh.every", TimeFormat.length(interval));
    }

    private void choose(Duration wanted) {
        interval.set(wanted);
        preferences.put(KEPT, (double) wanted.toSeconds());
        background.write(
                () -> {
                    preferences.save();
                    return wanted;
                },
                _ -> {},
                why -> log.warn("The interval is not kept for the next start: {}", why));
    }
}

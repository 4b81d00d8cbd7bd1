package gatehouse.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

class TimePreferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    @TempDir private Path home;
    private final Background background =
            new Background(
                    Runnable::run,
                    fault -> {
                        throw new AssertionError(fault);
                    });

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void a_format_follows_the_zone_that_is_chosen() {
        TimePreferences preferences = preferences(store());
        TimeFormat times = preferences.format();
        assertThat(times.clock(NOW)).isEqualTo("15:03:22");

        preferences.utc(true);

        assertThat(times.clock(NOW)).isEqualTo("14:03:22");
        assertThat(times.full(NOW)).endsWith("14:03:22 UTC");
    }

    @Test
    void zone_and_exactness_are_kept_between_starts() throws Exception {
        PreferenceStore store = store();
        TimePreferences before = preferences(store);
        before.utc(true);
        before.exact(true);
        store.save();

        TimePreferences after = preferences(store());

        assertThat(after.isUtc()).isTrue();
        assertThat(after.format().isExact()).isTrue();
    }

    @Test
    void each_change_is_told_until_nobody_listens() {
        TimePreferences preferences = preferences(store());
        var told = new AtomicInteger();
        var listening = preferences.changes(told::incrementAndGet);
        preferences.exact(true);
        preferences.utc(true);
        listening.unsubscribe();

        preferences.utc(false);

        assertThat(told).hasValue(2);
    }

    private PreferenceStore store() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }

    private TimePreferences preferences(PreferenceStore store) {
        return new TimePreferences(store, background, ZoneId.of("Europe/Bratislava"));
    }
}

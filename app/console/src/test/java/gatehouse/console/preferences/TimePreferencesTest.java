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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class TimePreferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    private static final Optional<ZoneId> TOKYO = Optional.of(ZoneId.of("Asia/Tokyo"));

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

        preferences.zone(TimeZoneChoice.UTC);

        assertThat(times.clock(NOW)).isEqualTo("14:03:22");
        assertThat(times.full(NOW)).endsWith("14:03:22 UTC");
    }

    @Test
    void zone_and_exactness_are_kept_between_starts() throws Exception {
        PreferenceStore store = store();
        TimePreferences before = preferences(store);
        before.zone(TimeZoneChoice.SHOP);
        before.exact(true);
        store.save();

        TimePreferences after = preferences(store());

        assertThat(after.zone()).isEqualTo(TimeZoneChoice.SHOP);
        assertThat(after.format().isExact()).isTrue();
    }

    @Test
    void utc_that_an_earlier_version_kept_counts() {
        PreferenceStore store = store();
        store.put("times.utc", true);

        assertThat(preferences(store).zone()).isEqualTo(TimeZoneChoice.UTC);
    }

    @Test
    void each_change_is_told_until_nobody_listens() {
        TimePreferences preferences = preferences(store());
        var told = new AtomicInteger();
        var listening = preferences.changes(told::incrementAndGet);
        preferences.exact(true);
        preferences.zone(TimeZoneChoice.UTC);
        listening.unsubscribe();

        preferences.zone(TimeZoneChoice.COMPUTER);

        assertThat(told).hasValue(2);
    }

    @Test
    void a_window_writes_times_in_the_zone_of_its_shop_and_says_so() {
        TimePreferences preferences = preferences(store());
        var window = new WindowTimes(preferences);
        window.showShop(TOKYO);
        assertThat(window.format().clock(NOW)).isEqualTo("15:03:22");
        assertThat(window.sign()).isEmpty();

        preferences.zone(TimeZoneChoice.SHOP);

        assertThat(window.format().full(NOW)).endsWith("23:03:22 JST");
        assertThat(window.sign()).isEqualTo("Times of the shop (Asia/Tokyo)");
    }

    @Test
    void without_a_zone_of_the_shop_times_are_those_of_this_computer_and_the_window_says_so() {
        TimePreferences preferences = preferences(store());
        var window = new WindowTimes(preferences);
        preferences.zone(TimeZoneChoice.SHOP);

        assertThat(window.format().full(NOW)).endsWith("15:03:22 CET");
        assertThat(window.sign())
                .isEqualTo("Times of this computer (Europe/Bratislava): no zone set for the shop");
    }

    @Test
    void another_shop_is_told_only_where_times_are_those_of_the_shop() {
        TimePreferences preferences = preferences(store());
        var window = new WindowTimes(preferences);
        var told = new AtomicInteger();
        window.format().changes(told::incrementAndGet);
        window.showShop(TOKYO);
        assertThat(told).hasValue(0);
        preferences.zone(TimeZoneChoice.SHOP);
        told.set(0);

        window.showShop(TOKYO);
        window.showShop(Optional.empty());

        assertThat(told).hasValue(1);
    }

    private PreferenceStore store() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }

    private TimePreferences preferences(PreferenceStore store) {
        return new TimePreferences(store, background, ZoneId.of("Europe/Bratislava"));
    }
}

package gatehouse.console.preferences;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Command;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The times of one window: written as the person wants them, where that is wanted in the zone of
 * the shop that the window shows.
 */
public final class WindowTimes {
    /** In the order of the preferences. */
    private static final List<TimeZoneChoice> ZONES =
            List.of(TimeZoneChoice.COMPUTER, TimeZoneChoice.SHOP, TimeZoneChoice.UTC);

    private final TimePreferences preferences;
    private final IntegerProperty shops = new SimpleIntegerProperty();

    /** Formats are used on other threads than the window's. */
    private volatile Optional<ZoneId> shop = Optional.empty();

    /** Of a window that shows no shop yet. */
    public WindowTimes(TimePreferences preferences) {
        this.preferences = preferences;
    }

    /** A format that follows the choice, and the shop that is shown. */
    public TimeFormat format() {
        return TimeFormat.in(() -> preferences.style(shop), this::changes);
    }

    /**
     * Shows another shop.
     *
     * @param zone of the shop; empty where none is known
     */
    public void showShop(Optional<ZoneId> zone) {
        boolean isOther = !zone.equals(shop);
        shop = zone;
        if (isOther && preferences.zone() == TimeZoneChoice.SHOP) {
            shops.set(shops.get() + 1);
        }
    }

    /** Says in which zone times are; empty where that is the zone of this computer by choice. */
    public String sign() {
        return switch (preferences.zone()) {
            case COMPUTER -> "";
            case SHOP ->
                    shop.map(zone -> MessageBundle.of("times.sign.shop", zone.getId()))
                            .orElseGet(() ->
                                    MessageBundle.of(
                                            "times.sign.noShop", preferences.here().getId()));
            case UTC -> MessageBundle.of("times.sign.utc");
        };
    }

    /** What the person can choose of times. */
    public List<PreferenceChoice> choices() {
        return List.of(
                new PreferenceChoice(
                        MessageBundle.of("preferences.times"),
                        List.of(
                                MessageBundle.of("preferences.times.relative"),
                                MessageBundle.of("preferences.times.exact")),
                        preferences.changes().map(_ -> preferences.isExact() ? 1 : 0),
                        place -> preferences.exact(place == 1)),
                new PreferenceChoice(
                        MessageBundle.of("preferences.zone"),
                        List.of(
                                MessageBundle.of(
                                        "preferences.zone.here", preferences.here().getId()),
                                shop.map(zone ->
                                                MessageBundle.of(
                                                        "preferences.zone.shop", zone.getId()))
                                        .orElseGet(
                                                () -> MessageBundle.of("preferences.zone.noShop")),
                                "UTC"),
                        preferences.changes().map(_ -> ZONES.indexOf(preferences.zone())),
                        place -> preferences.zone(ZONES.get(place))));
    }

    /** What switches from the one to the other. */
    public List<Command> commands() {
        return List.of(
                new Command("exactTimes", "", () -> preferences.exact(!preferences.isExact())),
                new Command("utcTimes", "", () -> toggle(TimeZoneChoice.UTC)),
                new Command("shopTimes", "", () -> toggle(TimeZoneChoice.SHOP)));
    }

    private void toggle(TimeZoneChoice zone) {
        preferences.zone(preferences.zone() == zone ? TimeZoneChoice.COMPUTER : zone);
    }

    private Subscription changes(Runnable changed) {
        return Subscription.combine(
                preferences.changes(changed), shops.subscribe((_, _) -> changed.run()));
    }
}

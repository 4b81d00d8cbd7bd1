package gatehouse.console.environments.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The rule for time zones: an id of the IANA list, such as {@code Europe/Bratislava}, in large or
 * small letters. Offsets such as {@code +02:00} are none, as they know no summer time.
 */
public enum TimeZoneRule implements SettingRule {
    /** The only one. */
    IANA;

    @Override
    public SettingReading read(String text) {
        return known(text)
                .<SettingReading>map(SettingReading.Accepted::new)
                .orElseGet(() -> new SettingReading.Refused(fault(text)));
    }

    /** The zone that a text names; empty where it names none that this Java knows. */
    public static Optional<ZoneId> zone(String text) {
        return known(text).map(ZoneId::of);
    }

    private static Optional<String> known(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(text))
                .findFirst();
    }

    /** Offers the zone of a city where only one has that name. */
    private static SettingFault fault(String text) {
        String city = "/" + text.strip().replace(' ', '_');
        List<String> meant =
                ZoneId.getAvailableZoneIds().stream().filter(id -> endsWith(id, city)).toList();
        return new SettingFault("setting.fault.timeZone")
                .offering(meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty());
    }

    private static boolean endsWith(String id, String end) {
        return id.regionMatches(true, id.length() - end.length(), end, 0, end.length());
    }
}

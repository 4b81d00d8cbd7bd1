package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The list of expected origins, kept on the recording server's side: a change takes effect late if
 * it is read so (contract: SRS 4.1).
 */
public final class PlayedSrsOrigins {
    static final String PROFILE = "http://desktop.example.com";

    private final ContractVariants readings;
    private final InstantSource clock;
    private String profile = PROFILE;
    private List<String> before;
    private List<String> wanted;
    private Instant changed;

    public PlayedSrsOrigins(ContractVariants readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
        this.wanted = readings.of(SrsSwitches.EXPECTED_ORIGINS).apply(profile);
        this.before = wanted;
        this.changed = clock.instant();
    }

    /** A pattern for the origin with any host in place of the first label of its own. */
    public static String anyHostBeside(String origin) {
        return origin.replaceFirst("://[^.:/]+", "://*");
    }

    /** The origin of the settings that go with this sandbox. */
    public synchronized String profile() {
        return profile;
    }

    public synchronized void setProfile(String origin) {
        profile = origin;
        readingsWereSet();
    }

    /** Must be told when a reading was chosen, so that a change has its time. */
    public synchronized void readingsWereSet() {
        List<String> now = readings.of(SrsSwitches.EXPECTED_ORIGINS).apply(profile);
        if (!now.equals(wanted)) {
            before = inEffect();
            wanted = now;
            changed = clock.instant();
        }
    }

    synchronized boolean expect(String origin) {
        return inEffect().stream().anyMatch(pattern -> fits(origin, pattern));
    }

    private List<String> inEffect() {
        Instant from = changed.plus(readings.of(SrsSwitches.ORIGIN_CHANGE_DELAY));
        return clock.instant().isBefore(from) ? before : wanted;
    }

    private static boolean fits(String origin, String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return origin.equals(pattern);
        }
        String start = pattern.substring(0, star);
        String end = pattern.substring(star + 1);
        return origin.startsWith(start)
                && origin.endsWith(end)
                && origin.length() > start.length() + end.length();
    }
}

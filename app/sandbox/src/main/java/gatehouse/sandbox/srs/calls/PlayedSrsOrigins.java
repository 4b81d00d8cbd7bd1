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

    private final ContractVariants variants;
    private final InstantSource clock;
    private String profile = PROFILE;
    private List<String> before;
    private List<String> wanted;
    private Instant changed;

    public PlayedSrsOrigins(ContractVariants variants, InstantSource clock) {
        this.variants = variants;
        this.clock = clock;
        this.wanted = listed();
        this.before = wanted;
        this.changed = clock.instant();
    }

    /** The origin of the settings that go with this sandbox. */
    public synchronized String profile() {
        return profile;
    }

    public synchronized void setProfile(String origin) {
        profile = origin;
        variantsWereSet();
    }

    /** Must be told when a reading was chosen, so that a change has its time. */
    public synchronized void variantsWereSet() {
        List<String> now = listed();
        if (!now.equals(wanted)) {
            before = inEffect();
            wanted = now;
            changed = clock.instant();
        }
    }

    synchronized boolean expect(String origin) {
        return inEffect().stream().anyMatch(pattern -> fits(origin, pattern));
    }

    private List<String> listed() {
        return switch (variants.of(SrsSwitches.EXPECTED_ORIGINS)) {
            case PROFILE_ORIGIN -> List.of(profile);
            case OTHER -> List.of("https://other.example.net");
            case NONE -> List.of();
            // Any host in place of the first label of the own one.
            case WILDCARD_DOMAIN -> List.of(profile.replaceFirst("://[^.:/]+", "://*"));
        };
    }

    private List<String> inEffect() {
        Instant from = changed.plus(variants.of(SrsSwitches.ORIGIN_CHANGE_DELAY));
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

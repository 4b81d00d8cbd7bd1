package gatehouse.sandbox.superoffice.tenants;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a call is meant to go (contract: SuperOffice 3.3 and 3.4). */
public sealed interface PlayedSuperOfficeTarget {
    String STATE = "/api/state/";
    Pattern ONLINE = Pattern.compile("/(Cust\\d+)/api(/.*)?");

    /** The state API is asked about this tenant. */
    record State(String tenant) implements PlayedSuperOfficeTarget {}

    /**
     * A base address, of a tenant or onsite.
     *
     * @param rest what stands behind the base, without a final slash
     */
    record Base(Optional<String> tenant, String rest) implements PlayedSuperOfficeTarget {}

    /** There is no such address. */
    record Nowhere() implements PlayedSuperOfficeTarget {}

    /** Looks a raw path up. */
    static PlayedSuperOfficeTarget of(String path, String onsitePath) {
        if (path.startsWith(STATE)) {
            return new State(path.substring(STATE.length()));
        }
        var online = ONLINE.matcher(path);
        if (online.matches()) {
            return new Base(Optional.of(online.group(1)), rest(online.group(2)));
        }
        String onsite = onsitePath + "/api";
        if (path.equals(onsite) || path.startsWith(onsite + "/")) {
            return new Base(Optional.empty(), rest(path.substring(onsite.length())));
        }
        return new Nowhere();
    }

    private static String rest(@Nullable String rest) {
        return rest == null ? "" : rest.replaceAll("/$", "");
    }
}

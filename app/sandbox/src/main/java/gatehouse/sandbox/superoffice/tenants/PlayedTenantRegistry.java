package gatehouse.sandbox.superoffice.tenants;

import gatehouse.sandbox.superoffice.tenants.PlayedTenant.State;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The customers online, and the two hosts between which they may move. */
public final class PlayedTenantRegistry {
    /** The host that also plays the installation onsite. */
    public static final String HERE = "online1";

    public static final String THERE = "online2";

    /** The customer of the examples. */
    public static final String SAMPLE = "Cust12345";

    /** A customer on the other host. */
    public static final String MOVED = "Cust54321";

    private final Map<String, PlayedTenant> tenants = new ConcurrentSkipListMap<>();
    private final Map<String, URI> hosts = new ConcurrentHashMap<>();

    public PlayedTenantRegistry() {
        put(new PlayedTenant(SAMPLE, State.RUNNING, HERE));
        put(new PlayedTenant(MOVED, State.RUNNING, THERE));
        put(new PlayedTenant("Cust20005", State.ONLINE_MAINTENANCE, HERE));
        put(new PlayedTenant("Cust20006", State.OFFLINE_MAINTENANCE, HERE));
        put(new PlayedTenant("Cust20004", State.SUSPENDED, HERE));
    }

    public void put(PlayedTenant tenant) {
        tenants.put(tenant.name(), tenant);
    }

    public Optional<PlayedTenant> find(String name) {
        return Optional.ofNullable(tenants.get(name));
    }

    public List<PlayedTenant> all() {
        return List.copyOf(tenants.values());
    }

    /** Tells where a host listens; must be called before anyone calls. */
    public void hostIsAt(String host, URI address) {
        hosts.put(host, address);
    }

    /** Where the installation of a tenant is; the API is one step below. */
    public String endpoint(PlayedTenant tenant) {
        return address(tenant.host()) + "/" + tenant.name();
    }

    public URI address(String host) {
        return Optional.ofNullable(hosts.get(host))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no host "
                                        + host
                                        + "; known are "
                                        + HERE
                                        + " and "
                                        + THERE));
    }
}

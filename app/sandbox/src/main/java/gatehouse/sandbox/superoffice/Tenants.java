package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.superoffice.Tenant.State;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The customers online, and the two hosts between which they may move. */
final class Tenants {
    /** The host that also plays the installation onsite. */
    static final String HERE = "online1";

    static final String THERE = "online2";

    /** The customer of the examples. */
    static final String SAMPLE = "Cust12345";

    /** A customer on the other host. */
    static final String MOVED = "Cust54321";

    private final Map<String, Tenant> tenants = new ConcurrentSkipListMap<>();
    private final Map<String, URI> hosts = new ConcurrentHashMap<>();

    Tenants() {
        put(new Tenant(SAMPLE, State.RUNNING, HERE));
        put(new Tenant(MOVED, State.RUNNING, THERE));
        put(new Tenant("Cust20005", State.ONLINE_MAINTENANCE, HERE));
        put(new Tenant("Cust20006", State.OFFLINE_MAINTENANCE, HERE));
        put(new Tenant("Cust20004", State.SUSPENDED, HERE));
    }

    void put(Tenant tenant) {
        tenants.put(tenant.name(), tenant);
    }

    Optional<Tenant> find(String name) {
        return Optional.ofNullable(tenants.get(name));
    }

    List<Tenant> all() {
        return List.copyOf(tenants.values());
    }

    /** Tells where a host listens; must be called before anyone calls. */
    void hostIsAt(String host, URI address) {
        hosts.put(host, address);
    }

    /** Where the installation of a tenant is; the API is one step below. */
    String endpoint(Tenant tenant) {
        return address(tenant.host()) + "/" + tenant.name();
    }

    URI address(String host) {
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

package gatehouse.console.environments;

import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.trust.ConnectionTrust;

import java.util.Map;

/**
 * What an environment keeps of one connection to a system; no secret.
 *
 * @param name by which the person chooses it, unique in its environment
 * @param address where the system is reached
 * @param settings the other settings of its system, by their keys
 * @param trust whose certificates are accepted
 */
public record ConnectionSpec(
        ConnectionId id,
        String name,
        SystemId system,
        String address,
        Map<String, String> settings,
        ConnectionTrust trust) {
    public ConnectionSpec {
        settings = Map.copyOf(settings);
    }

    /** A connection that accepts the issuers that this computer trusts. */
    public ConnectionSpec(
            ConnectionId id,
            String name,
            SystemId system,
            String address,
            Map<String, String> settings) {
        this(id, name, system, address, settings, ConnectionTrust.OF_THIS_COMPUTER);
    }

    /** The same that trusts others. */
    public ConnectionSpec trusting(ConnectionTrust other) {
        return new ConnectionSpec(id, name, system, address, settings, other);
    }

    /** The same with other settings. */
    public ConnectionSpec with(Map<String, String> others) {
        return new ConnectionSpec(id, name, system, address, others, trust);
    }

    /** Whether another connection leads to the same place. */
    public boolean leadsWhere(ConnectionSpec other) {
        return system.equals(other.system) && address.equals(other.address);
    }

    /** The text of a setting; empty where there is none. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /** Whether it answers to this name; large and small letters are the same. */
    public boolean isCalled(String text) {
        return name.equalsIgnoreCase(text);
    }

    /** Whether what is sent over it can be read on the way. */
    public boolean plainHttp() {
        return AddressRule.plainHttp(address);
    }
}

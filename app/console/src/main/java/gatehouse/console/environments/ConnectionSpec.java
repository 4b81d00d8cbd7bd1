package gatehouse.console.environments;

import gatehouse.console.environments.settings.AddressRule;

import java.util.Map;

/**
 * What an environment keeps of one connection to a system; no secret.
 *
 * @param name by which the person chooses it, unique in its environment
 * @param address where the system is reached
 * @param settings the other settings of its system, by their keys
 */
public record ConnectionSpec(
        ConnectionId id,
        String name,
        SystemId system,
        String address,
        Map<String, String> settings) {
    public ConnectionSpec {
        settings = Map.copyOf(settings);
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

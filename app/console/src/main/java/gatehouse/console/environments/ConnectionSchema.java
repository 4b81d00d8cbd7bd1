package gatehouse.console.environments;

import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.environments.network.SecretRule;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.SettingReading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of every connection to one system: the one source for the form, the options of the
 * terminal, the file, and all checks.
 *
 * @param address the setting that says where the system is reached
 * @param settings the others; the tags, which all systems share, are added at the end
 */
public record ConnectionSchema(
        SystemId system, ConnectionSetting address, List<ConnectionSetting> settings) {
    public ConnectionSchema {
        settings = Stream.concat(settings.stream(), Stream.of(ConnectionTags.SETTING)).toList();
    }

    /** All settings, the address first. */
    public List<ConnectionSetting> all() {
        var all = new ArrayList<ConnectionSetting>();
        all.add(address);
        all.addAll(settings);
        return List.copyOf(all);
    }

    /** The standard texts of those settings that are always kept, by their keys. */
    public Map<String, String> standardSettings() {
        return settings.stream()
                .filter(setting -> !setting.writtenIfSaid())
                .collect(Collectors.toMap(ConnectionSetting::key, ConnectionSetting::standard));
    }

    /** The settings of which only what a connection says is kept. */
    public List<ConnectionSetting> writtenIfSaid() {
        return settings.stream().filter(ConnectionSetting::writtenIfSaid).toList();
    }

    /** Those of them that an environment can say for all its connections. */
    public List<ConnectionSetting> inherited() {
        return settings.stream().filter(ConnectionSetting::inherited).toList();
    }

    /** The one of them with that key. */
    public Optional<ConnectionSetting> inherited(String key) {
        return inherited().stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /**
     * A text for all connections to the system, checked; empty where it is to say nothing.
     *
     * @throws InvalidEnvironmentException where the setting cannot have it
     */
    public String acceptedDefault(ConnectionSetting setting, String text) {
        return switch (setting.read(text)) {
            case SettingReading.Accepted(String value) -> value;
            case SettingReading.Refused(var fault) ->
                    throw new InvalidEnvironmentException(
                            "environments.defaults", fault.at(system + "." + setting.key()));
        };
    }

    /**
     * The connection as it counts: what it leaves out is as its environment says for all
     * connections to the system.
     */
    public ConnectionSpec effective(ConnectionSpec connection, ConnectionDefaults defaults) {
        var texts = new HashMap<>(connection.settings());
        for (ConnectionSetting setting : inherited()) {
            String inherited = defaults.text(system, setting.key());
            if (said(connection, setting).isEmpty() && !inherited.isEmpty()) {
                texts.put(setting.key(), inherited);
            }
        }
        return connection.with(texts);
    }

    /**
     * A connection with these settings, checked.
     *
     * @param texts by the keys of the settings, that of the address included; what is left out has
     *     its standard text
     * @throws InvalidEnvironmentException about the first setting that is wrong
     */
    public ConnectionSpec connection(ConnectionId id, String name, Map<String, String> texts) {
        var read = new LinkedHashMap<String, String>();
        for (ConnectionSetting setting : all()) {
            String text = texts.getOrDefault(setting.key(), setting.usual());
            String value = accepted(setting, text);
            if (!setting.writtenIfSaid() || !value.isEmpty()) {
                read.put(setting.key(), value);
            }
        }
        String where = String.valueOf(read.remove(address.key()));
        return new ConnectionSpec(id, name, system, where, read);
    }

    /** The text of a setting that counts for a connection as it counts, the address included. */
    public String text(ConnectionSpec connection, ConnectionSetting setting) {
        String said = said(connection, setting);
        return setting.inherited() && said.isEmpty() ? setting.standard() : said;
    }

    /** What the connection says of a setting; empty where it says nothing. */
    public String said(ConnectionSpec connection, ConnectionSetting setting) {
        return setting.equals(address) ? connection.address() : connection.setting(setting.key());
    }

    /** The secrets that a connection needs before it reaches its system. */
    public List<SecretNeed> needs(ConnectionSpec connection) {
        return settings.stream()
                .flatMap(setting -> need(setting, text(connection, setting)).stream())
                .toList();
    }

    private static Optional<SecretNeed> need(ConnectionSetting setting, String text) {
        return setting.rule() instanceof SecretRule rule ? rule.need(text) : Optional.empty();
    }

    /** Where a connection leads to, for people: the address with the paths that follow it. */
    public String place(ConnectionSpec connection) {
        return settings.stream()
                .filter(setting -> setting.rule() == AddressRule.PATH)
                .map(setting -> connection.setting(setting.key()))
                .collect(Collectors.joining("", connection.address(), ""));
    }

    private static String accepted(ConnectionSetting setting, String text) {
        return switch (setting.read(text)) {
            case SettingReading.Accepted(String value) -> value;
            case SettingReading.Refused(var fault) ->
                    throw new InvalidEnvironmentException(setting.titleKey(), fault);
        };
    }
}

package gatehouse.console.connections.portos;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemAddress;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ChoiceRule;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.TimeZoneRule;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the Portos of a connection is.
 *
 * @param server scheme, host and port, as {@code https://portos.example:8443}
 * @param prefix the path below which the interface lives, as {@code /api}; may be empty
 */
public record PortosAddress(String server, String prefix) implements SystemAddress {
    /** The path under which its resources are. */
    public static final ConnectionSetting PREFIX =
            ConnectionSetting.optional("prefix", "setting.portos.prefix", AddressRule.PATH, "/api");

    private static final ConnectionSetting TIME_ZONE =
            ConnectionSetting.inherited(
                    "time-zone", "setting.portos.timeZone", TimeZoneRule.IANA, "");

    private static final ConnectionSetting LANGUAGE =
            ConnectionSetting.inherited(
                    "language",
                    "setting.portos.language",
                    new ChoiceRule(List.of("en-GB", "sk-SK")),
                    "");

    /** What is kept of a connection to Portos. */
    public static final ConnectionSchema SCHEMA =
            new ConnectionSchema(
                    new SystemId("portos"),
                    ConnectionSetting.required(
                            "server", "setting.portos.server", AddressRule.SERVER),
                    Stream.concat(
                                    Stream.of(PREFIX, TIME_ZONE, LANGUAGE),
                                    NetworkSettings.ALL.stream())
                            .toList());

    @Override
    public ConnectionSchema schema() {
        return SCHEMA;
    }

    @Override
    public ConnectionSpec connection(ConnectionId id, String name) {
        return SCHEMA.connection(
                id, name, Map.of(SCHEMA.address().key(), server, PREFIX.key(), prefix));
    }

    /** The address that is kept of a connection. */
    public static PortosAddress of(ConnectionSpec connection) {
        return new PortosAddress(connection.address(), connection.setting(PREFIX.key()));
    }

    /** The time zone of the shop that a connection serves; empty where it says none. */
    public static Optional<ZoneId> timeZone(ConnectionSpec connection) {
        return TimeZoneRule.zone(connection.setting(TIME_ZONE.key()));
    }

    /**
     * The language in which Portos is asked for its texts: that of the connection, else that of
     * Gatehouse. Portos knows two, and any other word would make it answer in Slovak.
     *
     * @param texts the language of the texts of Gatehouse
     */
    public static String language(ConnectionSpec connection, Locale texts) {
        String said = connection.setting(LANGUAGE.key());
        String own = texts.getLanguage().equals("sk") ? "sk-SK" : "en-GB";
        return said.isEmpty() ? own : said;
    }
}

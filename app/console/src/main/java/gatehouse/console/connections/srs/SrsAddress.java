package gatehouse.console.connections.srs;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemAddress;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ConnectionSetting;

import java.util.List;
import java.util.Map;

/**
 * Where the SRS of a connection is, and from where it takes calls. That the address is one of this
 * computer is a finding of its own (contract: SRS 8, step 0), so it is not checked here.
 *
 * @param base scheme, host and port
 * @param origin the web desktop's server: scheme, host and port
 */
public record SrsAddress(String base, String origin) implements SystemAddress {
    private static final ConnectionSetting ORIGIN =
            ConnectionSetting.required("origin", "setting.srs.origin", AddressRule.SERVER);

    /** What is kept of a connection to an SRS. */
    public static final ConnectionSchema SCHEMA =
            new ConnectionSchema(
                    new SystemId("srs"),
                    ConnectionSetting.required("base", "setting.srs.base", AddressRule.BASE),
                    List.of(ORIGIN, NetworkSettings.CERTIFICATE));

    @Override
    public ConnectionSchema schema() {
        return SCHEMA;
    }

    @Override
    public ConnectionSpec connection(ConnectionId id, String name) {
        return SCHEMA.connection(
                id, name, Map.of(SCHEMA.address().key(), base, ORIGIN.key(), origin));
    }

    /** The addresses that are kept of a connection. */
    public static SrsAddress of(ConnectionSpec connection) {
        return new SrsAddress(connection.address(), connection.setting(ORIGIN.key()));
    }
}

package gatehouse.console.connections.superoffice;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemAddress;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ConnectionSetting;

import java.util.Map;

/**
 * Where the SuperOffice of a connection is.
 *
 * @param base the address under which its interfaces live, without a closing slash
 */
public record SuperOfficeAddress(String base) implements SystemAddress {
    /** What is kept of a connection to SuperOffice. */
    public static final ConnectionSchema SCHEMA =
            new ConnectionSchema(
                    new SystemId("superoffice"),
                    ConnectionSetting.required(
                            "base", "setting.superoffice.base", AddressRule.BASE),
                    NetworkSettings.ALL);

    @Override
    public ConnectionSchema schema() {
        return SCHEMA;
    }

    @Override
    public ConnectionSpec connection(ConnectionId id, String name) {
        return SCHEMA.connection(id, name, Map.of(SCHEMA.address().key(), base));
    }
}

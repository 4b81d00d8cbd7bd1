package gatehouse.console.connections.superoffice;

import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ConnectionSetting;

import java.util.List;

/** What is kept of a connection to SuperOffice: its address, with a path. */
public final class SuperOfficeSchema {
    /** The schema. */
    public static final ConnectionSchema SCHEMA =
            new ConnectionSchema(
                    new SystemId("superoffice"),
                    ConnectionSetting.required(
                            "base", "setting.superoffice.base", AddressRule.BASE),
                    List.of());

    private SuperOfficeSchema() {}
}

package gatehouse.console.environments;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;

import java.util.List;

/** The schemas of the systems that the console knows. */
public final class KnownSchemas {
    public static final ConnectionSchemas ALL =
            new ConnectionSchemas(
                    List.of(PortosAddress.SCHEMA, SuperOfficeAddress.SCHEMA, SrsAddress.SCHEMA));

    private KnownSchemas() {}
}

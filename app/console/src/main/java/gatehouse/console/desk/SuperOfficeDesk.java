package gatehouse.console.desk;

import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.servicelogin.ServiceLogins;
import gatehouse.console.temporarykey.KeyChecks;

/**
 * The SuperOffice of an environment.
 *
 * @param connection as whom calls are sent
 * @param serviceLogins what can be opened, checked and removed
 * @param keyChecks what can be asked of temporary keys
 */
public record SuperOfficeDesk(
        SuperOfficeConnection connection, ServiceLogins serviceLogins, KeyChecks keyChecks)
        implements AutoCloseable {
    /** Wipes every secret; the logins that were opened stay listed, without their keys. */
    @Override
    public void close() {
        serviceLogins.made().forgetKeys();
        connection.close();
    }
}

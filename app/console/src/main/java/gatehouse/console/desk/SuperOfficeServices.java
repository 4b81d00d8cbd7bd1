package gatehouse.console.desk;

import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.temporarykey.KeyCheckService;

/**
 * The SuperOffice of an environment.
 *
 * @param connection as whom calls are sent
 * @param serviceLogins what can be opened, checked and removed
 * @param keyChecks what can be asked of temporary keys
 */
public record SuperOfficeServices(
        SuperOfficeConnection connection,
        ServiceLoginService serviceLogins,
        KeyCheckService keyChecks) {}

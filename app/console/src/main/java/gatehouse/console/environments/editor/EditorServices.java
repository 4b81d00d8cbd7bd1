package gatehouse.console.environments.editor;

import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.trust.CertificatePinService;

/**
 * What the editor of environments works with.
 *
 * @param environments the file of this home
 * @param tester tests connections
 * @param pins pins certificates
 */
public record EditorServices(
        EnvironmentStore environments, ConnectionTester tester, CertificatePinService pins) {}

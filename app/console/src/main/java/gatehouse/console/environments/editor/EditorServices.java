package gatehouse.console.environments.editor;

import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.passwords.OrphanedPasswords;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.trust.CertificatePinService;

/**
 * What the editor of environments works with.
 *
 * @param environments the file of this home
 * @param tester tests connections
 * @param pins pins certificates
 * @param passwords those that are kept on request
 * @param orphans removes those of connections that are gone
 * @param recorder records what is handed on
 * @param isJournalShared whether this home shares its journal
 */
public record EditorServices(
        EnvironmentStore environments,
        ConnectionTester tester,
        CertificatePinService pins,
        StoredPasswords passwords,
        OrphanedPasswords orphans,
        LocalActRunner recorder,
        boolean isJournalShared) {}

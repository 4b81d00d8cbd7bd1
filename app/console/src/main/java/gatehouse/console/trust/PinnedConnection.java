package gatehouse.console.trust;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.trust.ConnectionTrust;

/**
 * A connection of which another certificate is to be trusted from now on.
 *
 * @param environment that it belongs to
 * @param connection as it was seen
 * @param wanted what it is to trust
 */
record PinnedConnection(
        Environment environment, ConnectionSpec connection, ConnectionTrust wanted) {}

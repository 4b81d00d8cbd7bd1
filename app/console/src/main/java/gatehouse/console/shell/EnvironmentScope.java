package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.lease.EnvironmentLease;

/**
 * What an environment that a window opens lends to the view-models of its systems.
 *
 * @param lease on the environment
 * @param guard says whether changes are allowed in it
 */
public record EnvironmentScope(EnvironmentLease lease, WriteGuardViewModel guard) {}

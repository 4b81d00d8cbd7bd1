package gatehouse.cli.verb;

import gatehouse.console.environments.SystemId;
import gatehouse.console.lease.EnvironmentLease;

import java.io.IOException;

/**
 * Signs in to one system before a verb calls it, with what the environment variables tell, and asks
 * the person for the rest.
 */
public interface TerminalSignIn {
    /** The system that is signed in to. */
    SystemId system();

    /**
     * Signs in over a lease, where nobody is signed in yet.
     *
     * @throws CliException where nobody can be asked, or the system refuses
     * @throws IOException where the environment has no connection to the system
     */
    void to(EnvironmentLease lease) throws IOException;
}

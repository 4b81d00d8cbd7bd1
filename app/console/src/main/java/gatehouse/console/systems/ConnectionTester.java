package gatehouse.console.systems;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tests connections step by step, without signing in: the name, the port, TLS with its certificate,
 * the system, and its path. Each connection is given as it counts: with what its environment says
 * for all connections to its system.
 *
 * @param systems are asked, each by its module
 * @param http is shared by all connections of the program
 * @param secrets that connections need before they reach their systems
 */
public record ConnectionTester(SystemCatalog systems, HttpCore http, ConnectionSecrets secrets) {
    /** The secrets that a connection needs before it reaches its system. */
    public List<SecretNeed> needs(ConnectionSpec connection) {
        return systems.schemas().needs(connection);
    }

    /**
     * Takes the steps until one fails; blocks meanwhile.
     *
     * @throws CallException when the thread is interrupted
     */
    public List<ProbeStep> test(ConnectionSpec connection) throws CallException {
        return test(connection, _ -> {});
    }

    /**
     * The same, and hands over each step as soon as it was taken.
     *
     * @param taken is called on the thread that tests
     * @throws CallException when the thread is interrupted
     */
    public List<ProbeStep> test(ConnectionSpec connection, Consumer<ProbeStep> taken)
            throws CallException {
        return test(connection, ProbePlan.whole(http, secrets, taken));
    }

    /**
     * Takes only the steps up to TLS, so that no request is sent; blocks meanwhile.
     *
     * @throws CallException when the thread is interrupted
     */
    public List<ProbeStep> testCertificate(ConnectionSpec connection) throws CallException {
        return test(connection, ProbePlan.upToTls(http, secrets));
    }

    private List<ProbeStep> test(ConnectionSpec connection, ProbePlan plan) throws CallException {
        Optional<SystemModule<?>> system = systems.find(connection.system());
        if (system.isPresent()) {
            return system.get().probe(connection, plan);
        }
        ProbeStep unknown = unknown(connection.system());
        plan.taken().accept(unknown);
        return List.of(unknown);
    }

    /** A newer Gatehouse may have written a system that this one does not know. */
    private static ProbeStep unknown(SystemId system) {
        return ProbeStep.refused(
                ProbeStage.SYSTEM, MessageBundle.of("probe.unknownSystem", system.value()));
    }
}

package gatehouse.console.systems;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.systems.ProbeStep.ProbeStage;

import java.util.function.Consumer;

/**
 * How far a probe goes.
 *
 * @param http is shared by all connections of the program
 * @param secrets that connections need before they reach their systems
 * @param last the last stage that is asked for
 * @param taken gets each step as soon as it was taken
 */
public record ProbePlan(
        HttpCore http, ConnectionSecrets secrets, ProbeStage last, Consumer<ProbeStep> taken) {
    /** All steps. */
    public static ProbePlan whole(
            HttpCore http, ConnectionSecrets secrets, Consumer<ProbeStep> taken) {
        return new ProbePlan(http, secrets, ProbeStage.PREFIX, taken);
    }

    /** Nothing beyond TLS, so that no request is sent. */
    public static ProbePlan upToTls(HttpCore http, ConnectionSecrets secrets) {
        return new ProbePlan(http, secrets, ProbeStage.TLS, _ -> {});
    }

    /** Whether a stage is asked for. */
    public boolean asksFor(ProbeStage stage) {
        return stage.compareTo(last) <= 0;
    }
}

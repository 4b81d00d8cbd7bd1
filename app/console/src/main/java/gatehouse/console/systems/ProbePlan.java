package gatehouse.console.systems;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.console.systems.ProbeStep.ProbeStage;

import java.util.function.Consumer;

/**
 * How far a probe goes.
 *
 * @param http is shared by all connections of the program
 * @param last the last stage that is asked for
 * @param taken gets each step as soon as it was taken
 */
public record ProbePlan(HttpCore http, ProbeStage last, Consumer<ProbeStep> taken) {
    /** All steps. */
    public static ProbePlan whole(HttpCore http, Consumer<ProbeStep> taken) {
        return new ProbePlan(http, ProbeStage.PREFIX, taken);
    }

    /** Nothing beyond TLS, so that no request is sent. */
    public static ProbePlan upToTls(HttpCore http) {
        return new ProbePlan(http, ProbeStage.TLS, _ -> {});
    }

    /** Whether a stage is asked for. */
    public boolean asksFor(ProbeStage stage) {
        return stage.compareTo(last) <= 0;
    }
}

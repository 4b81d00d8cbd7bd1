package gatehouse.console.systems;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.console.systems.ProbeStep.ProbeStage;

/**
 * How far a probe goes.
 *
 * @param http is shared by all connections of the program
 * @param last the last stage that is asked for
 */
public record ProbePlan(HttpCore http, ProbeStage last) {
    /** All steps. */
    public static ProbePlan whole(HttpCore http) {
        return new ProbePlan(http, ProbeStage.PREFIX);
    }

    /** Nothing beyond TLS, so that no request is sent. */
    public static ProbePlan upToTls(HttpCore http) {
        return new ProbePlan(http, ProbeStage.TLS);
    }

    /** Whether a stage is asked for. */
    public boolean asksFor(ProbeStage stage) {
        return stage.compareTo(last) <= 0;
    }
}

package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;

import java.util.Optional;

/**
 * Whether a service login is alive (contract: SuperOffice 4.2).
 *
 * @param alive what the server said; empty where it could not be checked
 * @param why it could not be checked
 */
public record ServiceLoginCheck(
        Optional<Boolean> alive, Optional<SuperOfficeFailure> why, CallSummary seen) {
    static ServiceLoginCheck told(boolean alive, CallSummary seen) {
        return new ServiceLoginCheck(Optional.of(alive), Optional.empty(), seen);
    }

    static ServiceLoginCheck failed(SuperOfficeFailure why, CallSummary seen) {
        return new ServiceLoginCheck(Optional.empty(), Optional.of(why), seen);
    }
}

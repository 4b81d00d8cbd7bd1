package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;

import java.util.Optional;

/**
 * Whether a service login is alive (contract: SuperOffice 4.2).
 *
 * @param alive what the server said; empty where it could not be checked
 * @param why it could not be checked
 */
public record LifeCheck(Optional<Boolean> alive, Optional<Obstacle> why, Seen seen) {
    static LifeCheck told(boolean alive, Seen seen) {
        return new LifeCheck(Optional.of(alive), Optional.empty(), seen);
    }

    static LifeCheck failed(Obstacle why, Seen seen) {
        return new LifeCheck(Optional.empty(), Optional.of(why), seen);
    }
}

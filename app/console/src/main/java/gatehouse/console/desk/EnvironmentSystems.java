package gatehouse.console.desk;

import gatehouse.console.acts.ActHold;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The systems of an open environment.
 *
 * @param portos empty where the environment has none
 * @param superOffice empty where the environment has none
 * @param srs empty where the environment has none
 */
record EnvironmentSystems(
        Optional<PortosServices> portos,
        Optional<SuperOfficeServices> superOffice,
        Optional<SrsServices> srs) {
    /** Sets up the systems of one environment. */
    @FunctionalInterface
    interface Factory {
        /**
         * Sends nothing.
         *
         * @param hold keeps the environment open while an act runs
         */
        EnvironmentSystems create(Supplier<ActHold> hold);
    }
}

package gatehouse.sandbox.superoffice.tenants;

import java.util.Optional;
import java.util.stream.Stream;

/** A customer online: its state, and the host that serves it (contract: SuperOffice 3.4). */
public record PlayedTenant(String name, State state, String host) {

    /** How a tenant stands; the names on the wire, with their numbers. */
    public enum State {
        UNKNOWN("Unknown", 0),
        PROVISIONING("Provisioning", 1),
        RUNNING("Running", 2),
        DELETED("Deleted", 3),
        SUSPENDED("Suspended", 4),
        ONLINE_MAINTENANCE("OnlineMaintenance", 5),
        OFFLINE_MAINTENANCE("OfflineMaintenance", 6),
        PROVISIONING_FAILED("ProvisioningFailed", 8),
        DELETING("Deleting", 10),
        DELETE_FAILED("DeleteFailed", 11),
        MIGRATION_PENDING("MigrationPending", 12);

        private final String wireName;
        private final int number;

        State(String wireName, int number) {
            this.wireName = wireName;
            this.number = number;
        }

        public String wireName() {
            return wireName;
        }

        public boolean isUsable() {
            return this == RUNNING || this == ONLINE_MAINTENANCE;
        }

        public static Optional<State> named(String text) {
            return Stream.of(values())
                    .filter(state ->
                            state.wireName.equalsIgnoreCase(text)
                                    || Integer.toString(state.number).equals(text))
                    .findFirst();
        }
    }
}

package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

/** In which state a tenant may be (contract: SuperOffice 3.4); servers may tell others. */
public enum TenantCondition {
    /** Unknown tenant, or an incident. */
    UNKNOWN(0, "Unknown"),
    PROVISIONING(1, "Provisioning"),
    RUNNING(2, "Running"),
    DELETED(3, "Deleted"),
    SUSPENDED(4, "Suspended"),
    ONLINE_MAINTENANCE(5, "OnlineMaintenance"),
    OFFLINE_MAINTENANCE(6, "OfflineMaintenance"),
    PROVISIONING_FAILED(8, "ProvisioningFailed"),
    DELETING(10, "Deleting"),
    DELETE_FAILED(11, "DeleteFailed"),
    MIGRATION_PENDING(12, "MigrationPending");

    private final int number;
    private final String wireName;

    TenantCondition(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** Its name as servers write it. */
    public String wireName() {
        return wireName;
    }

    /** Whether the tenant's API can be used in it. */
    public boolean usable() {
        return this == RUNNING || this == ONLINE_MAINTENANCE;
    }

    /** The condition of that name or number, without regard to case; null where there is none. */
    public static @Nullable TenantCondition of(String nameOrNumber) {
        for (TenantCondition condition : values()) {
            if (condition.wireName.equalsIgnoreCase(nameOrNumber)
                    || String.valueOf(condition.number).equals(nameOrNumber)) {
                return condition;
            }
        }
        return null;
    }
}

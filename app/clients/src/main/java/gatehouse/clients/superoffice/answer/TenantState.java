package gatehouse.clients.superoffice.answer;

import gatehouse.clients.superoffice.access.ApiAddress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the state API tells of a tenant (contract: SuperOffice 3.4). Each member may be missing.
 *
 * @param contextIdentifier the tenant, such as {@code Cust12345}
 * @param endpoint where people work
 * @param state as told, to be shown; empty where it is missing
 * @param condition null where the state is not documented
 * @param validUntil when to ask again
 * @param api where the tenant's WebAPI is, to be kept until then
 */
public record TenantState(
        @Nullable String contextIdentifier,
        @Nullable String endpoint,
        String state,
        @Nullable TenantCondition condition,
        @Nullable Boolean isRunning,
        @Nullable Instant validUntil,
        @Nullable ApiAddress api,
        @Nullable String version) {
    /** Whether the API can be used now: by the documented state, else by {@code IsRunning}. */
    public boolean usable() {
        return condition == null ? Boolean.TRUE.equals(isRunning) : condition.usable();
    }
}

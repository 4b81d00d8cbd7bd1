package gatehouse.clients.http;

import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;

/**
 * How a request is carried out.
 *
 * @param expected the statuses that mean success; empty where the reader decides
 * @param limit of the whole call; null for that of the connection
 * @param alone whether the connection is for this call only
 * @param permit asked right before the request is written
 * @param scope on whose behalf it is sent
 * @param secrets of the sign-in that it belongs to; null where it belongs to none
 */
public record RequestTerms(
        Set<Integer> expected,
        @Nullable Duration limit,
        boolean alone,
        SendPermit permit,
        CallScope scope,
        @Nullable SecretStore secrets) {
    /** Whether that status means success. */
    public boolean expects(int status) {
        return expected.isEmpty() || expected.contains(status);
    }

    RequestTerms with(Set<Integer> statuses) {
        return new RequestTerms(statuses, limit, alone, permit, scope, secrets);
    }

    RequestTerms with(Duration ownLimit) {
        return new RequestTerms(expected, ownLimit, alone, permit, scope, secrets);
    }

    RequestTerms withoutCompany() {
        return new RequestTerms(expected, limit, true, permit, scope, secrets);
    }

    RequestTerms with(SendPermit ownPermit) {
        return new RequestTerms(expected, limit, alone, ownPermit, scope, secrets);
    }

    RequestTerms with(CallScope ownScope) {
        return new RequestTerms(expected, limit, alone, permit, ownScope, secrets);
    }

    RequestTerms with(SecretStore store) {
        return new RequestTerms(expected, limit, alone, permit, scope, store);
    }
}

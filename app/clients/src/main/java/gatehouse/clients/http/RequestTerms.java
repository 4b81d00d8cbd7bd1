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
 * @param keptBytes how much of an answer as expected is kept as evidence
 * @param secrets of the sign-in that it belongs to; null where it belongs to none
 */
public record RequestTerms(
        Set<Integer> expected,
        @Nullable Duration limit,
        boolean alone,
        SendPermit permit,
        CallScope scope,
        int keptBytes,
        @Nullable SecretStore secrets) {
    /** What is kept of any answer that no one asked to keep less of. */
    public static final int KEPT_BYTES = 256 << 10;

    /** Whether that status means success. */
    public boolean expects(int status) {
        return expected.isEmpty() || expected.contains(status);
    }

    RequestTerms with(Set<Integer> statuses) {
        return new RequestTerms(statuses, limit, alone, permit, scope, keptBytes, secrets);
    }

    RequestTerms with(Duration ownLimit) {
        return new RequestTerms(expected, ownLimit, alone, permit, scope, keptBytes, secrets);
    }

    RequestTerms withoutCompany() {
        return new RequestTerms(expected, limit, true, permit, scope, keptBytes, secrets);
    }

    RequestTerms with(SendPermit ownPermit) {
        return new RequestTerms(expected, limit, alone, ownPermit, scope, keptBytes, secrets);
    }

    RequestTerms with(CallScope ownScope) {
        return new RequestTerms(expected, limit, alone, permit, ownScope, keptBytes, secrets);
    }

    RequestTerms keeping(int bytes) {
        return new RequestTerms(expected, limit, alone, permit, scope, bytes, secrets);
    }

    RequestTerms with(SecretStore store) {
        return new RequestTerms(expected, limit, alone, permit, scope, keptBytes, store);
    }
}

package gatehouse.clients.superoffice.answer;

import gatehouse.clients.superoffice.KeyVerdict;
import gatehouse.clients.superoffice.access.SecretText;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server tells of a temporary key (contract: SuperOffice 5); {@link KeyVerdict} says what it
 * means. Each member may be missing. How long a key still lives is not told.
 *
 * @param domain what the key is for; null where it is not told
 * @param targetId id of the thing the key is for, in a table that depends on the domain
 * @param personId the person the key belongs to
 * @param isExpired never enough to judge a key by
 * @param payload data carried by the key, which may be personal
 * @param tableRight null where it is not told
 * @param fieldProperties by name of the field, empty where none are told
 */
public record TemporaryKeyInfo(
        @Nullable KeyDomain domain,
        @Nullable Integer targetId,
        @Nullable Integer personId,
        @Nullable Boolean isExpired,
        @Nullable SecretText payload,
        @Nullable TableRights<TableRight> tableRight,
        Map<String, FieldProperty> fieldProperties) {
    public TemporaryKeyInfo {
        fieldProperties = Collections.unmodifiableMap(new LinkedHashMap<>(fieldProperties));
    }
}

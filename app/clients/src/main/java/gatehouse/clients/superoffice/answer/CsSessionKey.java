package gatehouse.clients.superoffice.answer;

import gatehouse.clients.superoffice.access.ServiceSessionKey;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A session of the Service module that was opened (contract: SuperOffice 4.1). Each member may be
 * missing.
 *
 * @param key a bearer secret
 * @param loginId id of the {@code login} row: names the session
 * @param userId id of the {@code ejuser} row, the Service user that owns the session
 * @param tableRight null where it is not told
 * @param fieldProperties by name of the field, empty where none are told
 */
public record CsSessionKey(
        @Nullable ServiceSessionKey key,
        @Nullable Integer loginId,
        @Nullable Integer userId,
        @Nullable TableRights<TableRight> tableRight,
        Map<String, FieldProperty> fieldProperties) {
    public CsSessionKey {
        fieldProperties = Collections.unmodifiableMap(new LinkedHashMap<>(fieldProperties));
    }
}

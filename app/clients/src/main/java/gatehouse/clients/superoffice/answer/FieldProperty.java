package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

/**
 * What is told of one field (contract: SuperOffice 9).
 *
 * @param fieldRight null where it is not told
 * @param fieldType name of a .NET type
 */
public record FieldProperty(
        @Nullable TableRights<FieldRight> fieldRight,
        @Nullable String fieldType,
        @Nullable Integer fieldLength) {}

package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a mask of rights tells (contract: SuperOffice 9).
 *
 * @param mask as sent; empty where it is not told, which is not the same as no rights
 * @param number all listed names of the mask together; null where it tells none
 * @param granted the rights that make up the number
 * @param unlisted names in the mask that are not documented, to be shown
 * @param reason why not everything is allowed: empty, a string id, or prose where a language is set
 */
public record TableRights<R extends Enum<R>>(
        String mask,
        @Nullable Integer number,
        Set<R> granted,
        List<String> unlisted,
        String reason) {
    public TableRights {
        granted = Collections.unmodifiableSet(new LinkedHashSet<>(granted));
        unlisted = List.copyOf(unlisted);
    }
}

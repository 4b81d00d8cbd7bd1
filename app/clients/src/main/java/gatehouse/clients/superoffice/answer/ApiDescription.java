package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a WebAPI says of itself to anyone (contract: SuperOffice 3.3).
 *
 * @param texts by name, such as {@code NetServerVersion}, as they came
 */
public record ApiDescription(Map<String, String> texts) {
    public ApiDescription {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The version of the server; null where it is not told. */
    public @Nullable String netServerVersion() {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getKey().equalsIgnoreCase("NetServerVersion")) {
                return text.getValue();
            }
        }
        return null;
    }
}

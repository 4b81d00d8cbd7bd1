package gatehouse.sandbox.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the flat JSON objects that the played servers are sent. */
public final class JsonMemberReader {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonMemberReader() {}

    /** The scalar members by name, nulls left out; empty when this is not one JSON object. */
    public static Optional<Map<String, String>> members(byte[] body) {
        var members = new LinkedHashMap<String, String>();
        try (var in = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    members.put(name, in.getString());
                } else {
                    in.skipChildren();
                }
            }
            return Optional.of(members);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

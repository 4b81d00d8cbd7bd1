package gatehouse.clients.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads members of objects leniently: what is missing, null or of another kind is not there. */
public final class JsonMembers {
    private JsonMembers() {}

    /** The text, or the number as text; empty where there is neither. */
    public static String text(JsonNode object, String name) {
        return text(object.path(name));
    }

    /** The text, or the number as text; null where there is neither. */
    public static @Nullable String textOrNull(JsonNode object, String name) {
        return scalar(object.path(name)) ? text(object, name) : null;
    }

    /** The whole number, also where it is written as a text. */
    public static @Nullable Long number(JsonNode object, String name) {
        return WholeNumbers.parse(text(object, name));
    }

    /** True or false. */
    public static @Nullable Boolean flag(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
    }

    /** The moment, in any form of ISO 8601 that has a zone. */
    public static @Nullable Instant instant(JsonNode object, String name) {
        try {
            return Instant.parse(text(object, name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode object, String name) {
        return items(object.path(name)).stream()
                .filter(JsonMembers::scalar)
                .map(JsonMembers::text)
                .toList();
    }

    /** The objects of a list. */
    public static List<JsonNode> objects(JsonNode object, String name) {
        return items(object.path(name)).stream().filter(JsonNode::isObject).toList();
    }

    /** The texts and numbers of an object by name. */
    public static Map<String, String> textsByName(JsonNode object, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> member : object.path(name).properties()) {
            if (scalar(member.getValue())) {
                texts.put(member.getKey(), text(member.getValue()));
            }
        }
        return texts;
    }

    private static List<JsonNode> items(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }

    private static boolean scalar(JsonNode value) {
        return value.isString() || value.isNumber() || value.isBoolean();
    }

    private static String text(JsonNode value) {
        return scalar(value) ? whole(value.asString()) : "";
    }

    /** Half a character can be neither shown nor sent: it becomes a question mark. */
    private static String whole(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }
}

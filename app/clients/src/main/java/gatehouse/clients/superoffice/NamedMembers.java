package gatehouse.clients.superoffice;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.UnexpectedAnswerException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The members of an object by their names without case; each may be absent or null (contract:
 * SuperOffice 13.2). What is no object has none.
 */
final class NamedMembers {
    private final Map<String, JsonNode> members = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    NamedMembers(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = lower(member.getKey());
            if (members.put(name, member.getValue()) != null) {
                twice.add(name);
            }
        }
    }

    /** Whether it is there and not null. */
    boolean has(String name) {
        JsonNode value = value(name);
        return !value.isMissingNode() && !value.isNull();
    }

    boolean isTrue(String name) {
        return value(name).isBoolean() && value(name).booleanValue();
    }

    /** The text, whatever else is wrong. */
    @Nullable String textOrNull(String name) {
        return value(name).isString() ? value(name).stringValue() : null;
    }

    /** The number, whatever else is wrong. */
    @Nullable Integer int32OrNull(String name) {
        JsonNode value = value(name);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? Integer.valueOf(value.intValue())
                : null;
    }

    /** The object of that name, or what else stands there, whatever else is wrong. */
    JsonNode value(String name) {
        return members.getOrDefault(lower(name), MissingNode.getInstance());
    }

    @Nullable String text(String name) throws UnexpectedAnswerException {
        checkOnce(name);
        if (has(name) && !value(name).isString()) {
            throw otherType(name);
        }
        return textOrNull(name);
    }

    @Nullable Integer number(String name) throws UnexpectedAnswerException {
        checkOnce(name);
        Integer number = int32OrNull(name);
        if (has(name) && number == null) {
            throw otherType(name);
        }
        return number;
    }

    @Nullable Boolean flag(String name) throws UnexpectedAnswerException {
        checkOnce(name);
        if (has(name) && !value(name).isBoolean()) {
            throw otherType(name);
        }
        return has(name) ? Boolean.valueOf(isTrue(name)) : null;
    }

    static UnexpectedAnswerException otherType(String name) {
        return new UnexpectedAnswerException(DefectKind.MEMBER_OTHER_TYPE, name);
    }

    /** Two members that differ by case only leave open which of them is meant. */
    void checkOnce(String name) throws UnexpectedAnswerException {
        if (twice.contains(lower(name))) {
            throw new UnexpectedAnswerException(DefectKind.MEMBER_TWICE, name);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

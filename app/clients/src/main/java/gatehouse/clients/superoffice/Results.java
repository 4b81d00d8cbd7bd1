package gatehouse.clients.superoffice;

import gatehouse.clients.http.UnexpectedAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of the agents' operations (contract: SuperOffice 4, 5 and 10). */
final class Results {
    private Results() {}

    /**
     * A session, if there is a key or a login id; whatever is wrong beside it, it was opened then.
     */
    static CsSessionKey session(JsonNode tree, OneAnswer<?> answer) throws UnexpectedAnswer {
        if (!tree.isObject()) {
            throw answer.otherType(tree);
        }
        var members = new Named(tree);
        members.checkOnce("Key");
        members.checkOnce("LoginId");
        String key = members.textOrNull("Key");
        if (key != null && key.isEmpty()) {
            key = null;
        }
        Integer loginId = members.int32OrNull("LoginId");
        if (loginId != null && loginId < 1) {
            loginId = null;
        }
        if (key == null && loginId == null) {
            throw noSession(members, answer);
        }
        return new CsSessionKey(
                key == null ? null : SessionKey.of(key),
                loginId,
                members.int32OrNull("UserId"),
                Mask.TABLE.read(members.value("TableRight")),
                fieldProperties(members.value("FieldProperties")));
    }

    static boolean flag(JsonNode tree, OneAnswer<?> answer) throws UnexpectedAnswer {
        if (!tree.isBoolean()) {
            throw answer.otherType(tree);
        }
        return tree.booleanValue();
    }

    static int number(JsonNode tree, OneAnswer<?> answer) throws UnexpectedAnswer {
        if (!tree.isIntegralNumber() || !tree.canConvertToInt()) {
            throw answer.otherType(tree);
        }
        return tree.intValue();
    }

    /**
     * What is told of a key; a member of another type than documented is no basis for a verdict.
     */
    static TemporaryKeyInfo temporaryKey(JsonNode tree, OneAnswer<?> answer)
            throws UnexpectedAnswer {
        if (!tree.isObject()) {
            throw answer.otherType(tree);
        }
        var members = new Named(tree);
        boolean expected =
                List.of("Domain", "TargetId", "PersonId", "IsExpired", "Payload").stream()
                        .anyMatch(members::told);
        if (Errors.shapeA(members) || (Errors.shapeB(members) && !expected)) {
            throw answer.error();
        }
        String payload = members.text("Payload");
        return new TemporaryKeyInfo(
                domain(members),
                members.number("TargetId"),
                members.number("PersonId"),
                members.flag("IsExpired"),
                payload == null ? null : Secret.of(payload),
                Mask.TABLE.read(members.value("TableRight")),
                fieldProperties(members.value("FieldProperties")));
    }

    private static UnexpectedAnswer noSession(Named members, OneAnswer<?> answer)
            throws UnexpectedAnswer {
        if (Errors.shapeA(members) || Errors.shapeB(members)) {
            return answer.error();
        }
        members.text("Key");
        members.number("LoginId");
        return answer.failed("It has neither key nor login id: the server reports a failed call.");
    }

    private static @Nullable KeyDomain domain(Named members) throws UnexpectedAnswer {
        Integer number = members.int32OrNull("Domain");
        if (number != null) {
            members.checkOnce("Domain");
            return KeyDomain.numbered(number);
        }
        String name = members.text("Domain");
        return name == null ? null : KeyDomain.named(name);
    }

    private static Map<String, FieldProperty> fieldProperties(JsonNode map) {
        var properties = new LinkedHashMap<String, FieldProperty>();
        for (Map.Entry<String, JsonNode> named : map.properties()) {
            var field = new Named(named.getValue());
            properties.put(
                    named.getKey(),
                    new FieldProperty(
                            Mask.FIELD.read(field.value("FieldRight")),
                            field.textOrNull("FieldType"),
                            field.int32OrNull("FieldLength")));
        }
        return properties;
    }
}

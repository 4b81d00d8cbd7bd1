package gatehouse.clients.superoffice;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of the agents' operations (contract: SuperOffice 4, 5 and 10). */
final class ResultReader {
    private ResultReader() {}

    /**
     * A session, if there is a key or a login id; whatever is wrong beside it, it was opened then.
     */
    static CsSessionKey session(JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        if (!tree.isObject()) {
            throw answer.otherType(tree);
        }
        var members = new NamedMembers(tree);
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
                key == null ? null : ServiceSessionKey.of(key),
                loginId,
                members.int32OrNull("UserId"),
                RightsMaskReader.TABLE.read(members.value("TableRight")),
                fieldProperties(members.value("FieldProperties"), answer));
    }

    static boolean flag(JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        if (!tree.isBoolean()) {
            throw answer.otherType(tree);
        }
        return tree.booleanValue();
    }

    static int number(JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        if (!tree.isIntegralNumber() || !tree.canConvertToInt()) {
            throw answer.otherType(tree);
        }
        return tree.intValue();
    }

    /**
     * What is told of a key; a member of another type than documented is no basis for a verdict.
     */
    static TemporaryKeyInfo temporaryKey(JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        if (!tree.isObject()) {
            throw answer.otherType(tree);
        }
        var members = new NamedMembers(tree);
        boolean expected =
                List.of("Domain", "TargetId", "PersonId", "IsExpired", "Payload").stream()
                        .anyMatch(members::has);
        if (SuperOfficeErrorReader.shapeA(members)
                || (SuperOfficeErrorReader.shapeB(members) && !expected)) {
            throw answer.error();
        }
        String payload = members.text("Payload");
        return new TemporaryKeyInfo(
                domain(members),
                members.number("TargetId"),
                members.number("PersonId"),
                members.flag("IsExpired"),
                payload == null ? null : SecretText.of(payload),
                RightsMaskReader.TABLE.read(members.value("TableRight")),
                fieldProperties(members.value("FieldProperties"), answer));
    }

    private static UnexpectedAnswerException noSession(
            NamedMembers members, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        if (SuperOfficeErrorReader.shapeA(members) || SuperOfficeErrorReader.shapeB(members)) {
            return answer.error();
        }
        members.text("Key");
        members.number("LoginId");
        return answer.failed(DefectKind.NO_KEY_OR_ID);
    }

    private static @Nullable KeyDomain domain(NamedMembers members)
            throws UnexpectedAnswerException {
        Integer number = members.int32OrNull("Domain");
        if (number != null) {
            members.checkOnce("Domain");
            return KeyDomain.numbered(number);
        }
        String name = members.text("Domain");
        return name == null ? null : KeyDomain.named(name);
    }

    private static Map<String, FieldProperty> fieldProperties(
            JsonNode map, SuperOfficeAnswerReader<?> answer) {
        var properties = new LinkedHashMap<String, FieldProperty>();
        for (Map.Entry<String, JsonNode> named : map.properties()) {
            var field = new NamedMembers(named.getValue());
            properties.put(
                    named.getKey(),
                    new FieldProperty(
                            RightsMaskReader.FIELD.read(field.value("FieldRight")),
                            answer.shown(field.textOrNull("FieldType")),
                            field.int32OrNull("FieldLength")));
        }
        return properties;
    }
}

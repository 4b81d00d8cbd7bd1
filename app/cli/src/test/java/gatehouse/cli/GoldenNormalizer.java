package gatehouse.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes placeholders for what is another value in each run, or may be worded anew at any time:
 *
 * <ul>
 *   <li>times, ids of runs, seals, and the name of the operator, by the name of the member
 *   <li>sentences for people: texts with a blank under the members that hold such
 *   <li>id and version of the sessions that the terminal itself began
 *   <li>ports of this computer, and the keyed hash behind a shortened id
 *   <li>texts that a test names by {@link #hide}, also where they are shortened
 * </ul>
 *
 * <p>Null, an empty text and a word without a blank stay: they are promised. So does the login id
 * that is the detail of an entry in the journal.
 */
final class GoldenNormalizer {
    private static final Set<String> CHANGING =
            Set.of(
                    "run",
                    "millis",
                    "seal",
                    "operator",
                    "at",
                    "asOf",
                    "completedAt",
                    "clockOffset",
                    "controlSecret",
                    "journalHead");
    private static final Set<String> SENTENCES = Set.of("detail", "evidence", "meaning", "why");
    private static final Set<String> OF_OWN_SESSION = Set.of("sessionId", "version");
    private static final int SHOWN = 6;
    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d{1,5}");
    private static final Pattern HASH = Pattern.compile("…[0-9a-f]{12}$");

    private final Map<String, String> hidden = new LinkedHashMap<>();

    void hide(String text, String as) {
        hidden.put(text, as);
        if (text.length() > SHOWN) {
            hidden.put(text.substring(0, SHOWN) + "…", as + "…");
        }
    }

    JsonNode normalized(JsonNode node) {
        return normalized("", node);
    }

    private JsonNode normalized(String member, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> normalized(object);
            case ArrayNode array -> {
                ArrayNode changed = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> changed.add(normalized(member, one)));
                yield changed;
            }
            case JsonNode value when value.isNull() -> value;
            case JsonNode _ when CHANGING.contains(member) ->
                    StringNode.valueOf("<" + member + ">");
            case StringNode text -> StringNode.valueOf(normalized(member, text.stringValue()));
            case JsonNode value -> value;
        };
    }

    private ObjectNode normalized(ObjectNode object) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(
                        one -> changed.set(one.getKey(), normalized(one.getKey(), one.getValue())));
        if (!object.path("own").asString("no").equals("no")) {
            OF_OWN_SESSION.forEach(member -> changed.put(member, "<" + member + ">"));
        }
        if (object.path("act").asString("").equals("sessions.signOut")) {
            changed.put("target", "<own session>");
        }
        return changed;
    }

    private String normalized(String member, String text) {
        if (SENTENCES.contains(member) && text.contains(" ") && !text.startsWith("LoginId ")) {
            return "<sentence>";
        }
        String shown = text;
        for (Map.Entry<String, String> each : hidden.entrySet()) {
            shown = shown.replace(each.getKey(), each.getValue());
        }
        shown = PORT.matcher(shown).replaceAll("$1:<port>");
        return HASH.matcher(shown).replaceAll("…<hash>");
    }
}

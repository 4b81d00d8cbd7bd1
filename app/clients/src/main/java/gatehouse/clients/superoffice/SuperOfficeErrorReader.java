package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Recognises errors in answers, whatever their status (contract: SuperOffice 10). */
final class SuperOfficeErrorReader {
    private static final JsonReader JSON = new JsonReader(64, 1 << 20);

    private SuperOfficeErrorReader() {}

    /** What the body of the answer says; secrets are hidden in it already. */
    static SuperOfficeErrorAnswer in(@Nullable Exchange exchange) {
        if (exchange == null) {
            return new SuperOfficeErrorAnswer.Untold();
        }
        var members = new NamedMembers(tree(exchange.responseBody()));
        if (shapeA(members)) {
            return new SuperOfficeErrorAnswer.ServerError(
                    members.textOrNull("ErrorType"),
                    members.textOrNull("ErrorMessage"),
                    members.textOrNull("ErrorSource"),
                    members.textOrNull("FriendlyText"));
        }
        return shapeB(members)
                ? new SuperOfficeErrorAnswer.FrameworkError(
                        members.textOrNull("Message"), members.textOrNull("MessageDetail"))
                : new SuperOfficeErrorAnswer.Untold();
    }

    static boolean shapeA(NamedMembers members) {
        return members.isTrue("Error") || members.has("ErrorMessage");
    }

    static boolean shapeB(NamedMembers members) {
        return members.has("Message");
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.tree(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}

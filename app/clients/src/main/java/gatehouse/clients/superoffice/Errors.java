package gatehouse.clients.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.json.JsonReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Recognises errors in answers, whatever their status (contract: SuperOffice 10). */
final class Errors {
    private static final JsonReader JSON = new JsonReader(64, 1 << 20);

    private Errors() {}

    /** What the body of the answer says; secrets are hidden in it already. */
    static ErrorAnswer in(@Nullable Exchange exchange) {
        if (exchange == null) {
            return new ErrorAnswer.Untold();
        }
        var members = new Named(tree(exchange.responseBody()));
        if (shapeA(members)) {
            return new ErrorAnswer.ServerError(
                    members.textOrNull("ErrorType"),
                    members.textOrNull("ErrorMessage"),
                    members.textOrNull("ErrorSource"),
                    members.textOrNull("FriendlyText"));
        }
        return shapeB(members)
                ? new ErrorAnswer.FrameworkError(
                        members.textOrNull("Message"), members.textOrNull("MessageDetail"))
                : new ErrorAnswer.Untold();
    }

    static boolean shapeA(Named members) {
        return members.isTrue("Error") || members.told("ErrorMessage");
    }

    static boolean shapeB(Named members) {
        return members.told("Message");
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.tree(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}

package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.redaction.SecretStore;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** What goes out and comes back at a login (contract: Portos 6.1). */
final class PortosLoginExchange {
    private final JsonAnswerOpener answers;

    PortosLoginExchange(JsonAnswerOpener answers) {
        this.answers = answers;
    }

    /** The body of the call; its names are in PascalCase. To be wiped after use. */
    static byte[] body(JsonReader json, String userName, char[] password, String deviceName) {
        var out = new WipeableBytes();
        try (JsonGenerator generator = json.generator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("UserName", userName);
            generator.writeName("Password");
            generator.writeString(password, 0, password.length);
            generator.writeStringProperty("DeviceName", deviceName);
            generator.writeEndObject();
        }
        byte[] body = out.toByteArray();
        out.wipe();
        return body;
    }

    /** The answer; without a token it is no login. */
    JsonNode read(AnswerStream answer) throws UnexpectedAnswerException {
        JsonNode result = answers.object(answer);
        if (JsonMembers.text(result, "tokenId").isEmpty()) {
            throw new UnexpectedAnswerException("It has no token.");
        }
        return result;
    }

    static PortosSignInResult signedIn(CallResult<JsonNode> answered, SecretStore secrets) {
        JsonNode result = answered.value();
        JsonNode user = result.path("user");
        JsonNode device = user.path("device");
        Exchange exchange = answered.exchange();
        secrets.learn(JsonMembers.text(result, "refreshToken"));
        return new PortosSignInResult(
                new PortosCredential.Bearer(
                        JsonMembers.text(result, "tokenId").toCharArray(), secrets),
                JsonMembers.text(user, "id"),
                JsonMembers.text(user, "userName"),
                JsonMembers.text(user, "name"),
                JsonMembers.texts(user, "rights"),
                JsonMembers.text(device, "name"),
                JsonMembers.text(device, "envName"),
                JsonMembers.text(device, "description"),
                exchange.sentAt(),
                exchange.took(),
                exchange.serverDate());
    }

    /** Collects bytes and can forget them. */
    private static final class WipeableBytes extends ByteArrayOutputStream {
        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}

package gatehouse.clients.portos;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.Answered;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.json.Members;
import gatehouse.clients.redaction.SecretStore;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** What goes out and comes back at a login (contract: Portos 6.1). */
final class Login {
    private final Answers answers;

    Login(Answers answers) {
        this.answers = answers;
    }

    /** The body of the call; its names are in PascalCase. To be wiped after use. */
    static byte[] body(JsonReader json, String userName, char[] password, String deviceName) {
        var out = new Wipeable();
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
    JsonNode read(Answer answer) throws UnexpectedAnswer {
        JsonNode result = answers.object(answer);
        if (Members.text(result, "tokenId").isEmpty()) {
            throw new UnexpectedAnswer("It has no token.");
        }
        return result;
    }

    static SignedIn signedIn(Answered<JsonNode> answered, SecretStore secrets) {
        JsonNode result = answered.value();
        JsonNode user = result.path("user");
        JsonNode device = user.path("device");
        Exchange exchange = answered.exchange();
        return new SignedIn(
                new PortosCredential.Bearer(Members.text(result, "tokenId").toCharArray(), secrets),
                Members.text(user, "id"),
                Members.text(user, "userName"),
                Members.text(user, "name"),
                Members.texts(user, "rights"),
                Members.text(device, "name"),
                Members.text(device, "envName"),
                Members.text(device, "description"),
                exchange.sentAt(),
                exchange.took(),
                exchange.serverDate());
    }

    /** Collects bytes and can forget them. */
    private static final class Wipeable extends ByteArrayOutputStream {
        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}

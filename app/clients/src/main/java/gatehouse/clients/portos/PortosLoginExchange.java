package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect.DefectKind;
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

    /** What the call brought, with the answer that knows its secrets; its body has been read. */
    record LoginAnswer(JsonNode result, AnswerStream answer) {}

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
    LoginAnswer read(AnswerStream answer) throws UnexpectedAnswerException {
        JsonNode result = answers.object(answer);
        if (JsonMembers.text(result, "tokenId").isEmpty()) {
            throw new UnexpectedAnswerException(DefectKind.MEMBER_MISSING, "token");
        }
        return new LoginAnswer(result, answer);
    }

    static PortosSignInResult signedIn(CallResult<LoginAnswer> answered, SecretStore secrets) {
        JsonNode result = answered.value().result();
        AnswerStream answer = answered.value().answer();
        JsonNode user = result.path("user");
        JsonNode device = user.path("device");
        Exchange exchange = answered.exchange();
        secrets.learn(JsonMembers.text(result, "refreshToken"));
        var credential =
                new PortosCredential.Bearer(
                        JsonMembers.text(result, "tokenId").toCharArray(), secrets);
        return new PortosSignInResult(
                credential,
                JsonMembers.text(user, "id"),
                JsonMembers.text(user, "userName"),
                answer.shown(JsonMembers.text(user, "name")),
                answer.shown(JsonMembers.texts(user, "rights")),
                JsonMembers.text(device, "name"),
                JsonMembers.text(device, "envName"),
                answer.shown(JsonMembers.text(device, "description")),
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

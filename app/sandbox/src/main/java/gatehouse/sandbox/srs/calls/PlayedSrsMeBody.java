package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a POST to {@code /api/v2/me} asks for; only its body tells (contract: SRS 4.3). */
public sealed interface PlayedSrsMeBody {
    /** An array: a login with configuration. */
    record Login(PlayedSrsConfiguration wanted) implements PlayedSrsMeBody {}

    /** An object that names the operation: a logout. */
    record Logout() implements PlayedSrsMeBody {}

    /** Neither of them. */
    record Neither() implements PlayedSrsMeBody {}

    static PlayedSrsMeBody of(byte[] body) {
        try {
            JsonNode json = Mapper.JSON.readTree(body);
            if (json.isArray()) {
                return new Login(PlayedSrsConfiguration.of(json));
            }
            return json.path("operationName").stringValue("").equals("EndContactCenterSession")
                    ? new Logout()
                    : new Neither();
        } catch (JacksonException e) {
            return new Neither();
        }
    }

    /** Made when the first body comes, so that a start does not wait for it. */
    final class Mapper {
        private static final JsonMapper JSON = new JsonMapper();

        private Mapper() {}
    }
}

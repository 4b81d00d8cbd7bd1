package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Writes the requests of one caller to one WebAPI (contract: SuperOffice 1 and 2). */
record AgentRequestWriter(
        SuperOfficeGateway wire,
        ApiAddress api,
        SuperOfficeCaller caller,
        LocalizationSettings localization) {
    private static final String JSON_TYPE = "application/json; charset=utf-8";

    AgentRequestWriter with(LocalizationSettings other) {
        return new AgentRequestWriter(wire, api, caller, other);
    }

    /** A call with one member in its body. */
    CallRequest request(AgentOperation operation, String member, String value) {
        if (!PathSegment.wellFormed(value)) {
            throw new UnsendableRequestException(
                    NotSentReasons.TEXT_UNUSABLE, "The " + member + " holds half a character.");
        }
        return request(operation, body -> body.writeStringProperty(member, value));
    }

    /** A call with one member in its body. */
    CallRequest request(AgentOperation operation, String member, int value) {
        return request(operation, body -> body.writeNumberProperty(member, value));
    }

    /** The same for some members of the result; for all of them where none are named. */
    static CallRequest select(CallRequest request, List<String> asked, List<String> needed) {
        return asked.isEmpty()
                ? request
                : request.query("$select", MemberSelection.of(asked, needed));
    }

    private CallRequest request(AgentOperation operation, Consumer<JsonGenerator> member) {
        CallRequest request =
                CallRequest.of("POST", api.base(), operation.path())
                        .purpose(operation.wireName())
                        .hiding(caller.secrets())
                        .signedBy(new CredentialSigner(api, caller))
                        .body(body(member), JSON_TYPE);
        return operation.returnsValue() ? localized(request.header("Accept", JSON_TYPE)) : request;
    }

    private CallRequest localized(CallRequest request) {
        CallRequest accepting = with(request, "Accept-Language", localization.acceptLanguage());
        CallRequest translated = with(accepting, "SO-Language", localization.language());
        CallRequest cultured = with(translated, "SO-Culture", localization.culture());
        return with(cultured, "SO-TimeZone", localization.timeZone());
    }

    private static CallRequest with(CallRequest request, String name, @Nullable String value) {
        return value == null ? request : request.header(name, value);
    }

    private byte[] body(Consumer<JsonGenerator> member) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator generator = wire.json().generator(out)) {
            generator.writeStartObject();
            member.accept(generator);
            generator.writeEndObject();
        }
        return out.toByteArray();
    }
}

package gatehouse.sandbox.superoffice.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody.Sent;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.OtherMedia;
import gatehouse.sandbox.variants.ContractVariants;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads bodies and writes answers in the types of the contract (contract: SuperOffice 2.2). */
public record PlayedSuperOfficeMedia(ContractVariants variants) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> JSON_TYPES =
            List.of(
                    PlayedSuperOfficeBodies.JSON,
                    "text/json",
                    "application/json-patch+json",
                    "application/merge-patch+json");
    private static final List<String> XML_TYPES = List.of("application/xml", "text/xml");

    /** The body of a call, in whatever type it says it is. */
    public PlayedSuperOfficeRequestBody read(
            ReceivedCall call, PlayedSuperOfficeOperation operation) {
        PlayedSuperOfficeRequestBody body = call.body().length == 0 ? missing() : typed(call);
        if (variants.of(SuperOfficeSwitches.UNKNOWN_MEMBER_REFUSED)) {
            body.names().stream()
                    .filter(sent ->
                            operation.members().stream().noneMatch(name -> body.knows(name, sent)))
                    .findFirst()
                    .ifPresent(sent -> {
                        throw PlayedSuperOfficeRefusalException.malformed(
                                "'" + sent + "' is no member of the request.");
                    });
        }
        return body;
    }

    /** The type to answer in. */
    public String wanted(ReceivedCall call) {
        List<String> ranges = ranges(call.header("Accept").orElse("*/*"));
        return ranges.stream()
                .flatMap(range -> served(range).stream())
                .findFirst()
                .orElseGet(this::unwanted);
    }

    public PlayedAnswer answer(PlayedSuperOfficeOutcome outcome, String type) {
        return switch (outcome) {
            case PlayedSuperOfficeOutcome.Done _ -> PlayedAnswer.empty(204);
            case PlayedSuperOfficeOutcome.Value value when XML_TYPES.contains(type) ->
                    PlayedAnswer.text(
                            200, type, PlayedSuperOfficeXml.written(value.type(), value.tree()));
            case PlayedSuperOfficeOutcome.Value value ->
                    PlayedSuperOfficeBodies.json(200, type, value.tree());
        };
    }

    private String unwanted() {
        if (variants.of(SuperOfficeSwitches.WRONG_ACCEPT_REFUSED)) {
            throw new PlayedSuperOfficeRefusalException(
                    new PlayedSuperOfficeProblem.TurnedDown(
                            406, "None of the wanted types is known.", Map.of()));
        }
        return PlayedSuperOfficeBodies.JSON;
    }

    private static List<String> ranges(String accept) {
        return Stream.of(accept.split(",", -1)).map(PlayedSuperOfficeMedia::bare).toList();
    }

    private Optional<String> served(String range) {
        if (List.of("*/*", "application/*").contains(range)) {
            return Optional.of(PlayedSuperOfficeBodies.JSON);
        }
        boolean known =
                JSON_TYPES.contains(range) || (XML_TYPES.contains(range) && isXmlUnderstood());
        return Optional.of(range).filter(_ -> known);
    }

    private boolean isXmlUnderstood() {
        return variants.of(SuperOfficeSwitches.OTHER_MEDIA) == OtherMedia.SIMPLE_XML;
    }

    private PlayedSuperOfficeRequestBody missing() {
        return switch (variants.of(SuperOfficeSwitches.MISSING_BODY)) {
            case BAD_REQUEST ->
                    throw PlayedSuperOfficeRefusalException.malformed("There is no request body.");
            case AS_EMPTY_OBJECT -> body();
            case NULL_BODY -> throw PlayedSuperOfficeRefusalException.silence();
        };
    }

    private PlayedSuperOfficeRequestBody typed(ReceivedCall call) {
        String type = call.mediaType();
        if (JSON_TYPES.contains(type)) {
            return json(call.body());
        }
        if (type.equals(FORM)
                && variants.of(SuperOfficeSwitches.OTHER_MEDIA) != OtherMedia.JSON_ONLY) {
            return form(new String(call.body(), UTF_8));
        }
        if (XML_TYPES.contains(type) && isXmlUnderstood()) {
            return PlayedSuperOfficeXml.read(call.body(), body());
        }
        return switch (variants.of(SuperOfficeSwitches.WRONG_CONTENT_TYPE)) {
            case 200 -> json(call.body());
            case 400 ->
                    throw PlayedSuperOfficeRefusalException.malformed(
                            "The content type is not known.");
            default ->
                    throw new PlayedSuperOfficeRefusalException(
                            new PlayedSuperOfficeProblem.TurnedDown(
                                    415, "The content type is not supported.", Map.of()));
        };
    }

    private PlayedSuperOfficeRequestBody json(byte[] sent) {
        PlayedSuperOfficeRequestBody body = body();
        try (var in = JSON.createParser(ObjectReadContext.empty(), sent)) {
            JsonToken first = in.nextToken();
            if (first == JsonToken.VALUE_NULL) {
                return missing();
            }
            if (first != JsonToken.START_OBJECT) {
                throw PlayedSuperOfficeRefusalException.malformed("The body is no JSON object.");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                member(in, body);
            }
            return body;
        } catch (JacksonException e) {
            throw PlayedSuperOfficeRefusalException.malformed("The body is no JSON.");
        }
    }

    private static void member(JsonParser in, PlayedSuperOfficeRequestBody body) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (!value.isScalarValue()) {
            throw PlayedSuperOfficeRefusalException.malformed("'" + name + "' is no simple value.");
        }
        body.put(name, new Sent(in.getString(), value.isNumeric()));
    }

    private PlayedSuperOfficeRequestBody form(String sent) {
        PlayedSuperOfficeRequestBody body = body();
        for (String pair : sent.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            String value = halves.length < 2 ? "" : decoded(halves[1]);
            body.put(decoded(halves[0]), new Sent(value, value.matches("-?\\d+")));
        }
        return body;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw PlayedSuperOfficeRefusalException.malformed(
                    "The form is not encoded as a form is.");
        }
    }

    private PlayedSuperOfficeRequestBody body() {
        return new PlayedSuperOfficeRequestBody(variants.of(SuperOfficeSwitches.NAME_CASE_COUNTS));
    }

    /** A type without its parameters. */
    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

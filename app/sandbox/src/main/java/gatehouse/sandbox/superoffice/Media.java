package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.superoffice.Body.Sent;
import gatehouse.sandbox.superoffice.Ways.OtherMedia;

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
record Media(Readings readings) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> JSON_TYPES =
            List.of(
                    Bodies.JSON,
                    "text/json",
                    "application/json-patch+json",
                    "application/merge-patch+json");
    private static final List<String> XML_TYPES = List.of("application/xml", "text/xml");

    /** The body of a call, in whatever type it says it is. */
    Body read(Call call, Operation operation) {
        Body body = call.body().length == 0 ? missing() : typed(call);
        if (readings.of(SuperOfficeReadings.UNKNOWN_MEMBER_REFUSED)) {
            body.names().stream()
                    .filter(sent ->
                            operation.members().stream().noneMatch(name -> body.knows(name, sent)))
                    .findFirst()
                    .ifPresent(sent -> {
                        throw Refused.malformed("'" + sent + "' is no member of the request.");
                    });
        }
        return body;
    }

    /** The type to answer in. */
    String wanted(Call call) {
        List<String> ranges = ranges(call.header("Accept").orElse("*/*"));
        return ranges.stream()
                .flatMap(range -> served(range).stream())
                .findFirst()
                .orElseGet(this::unwanted);
    }

    Answer answer(Outcome outcome, String type) {
        return switch (outcome) {
            case Outcome.Done _ -> Answer.empty(204);
            case Outcome.Value value when XML_TYPES.contains(type) ->
                    Bodies.text(200, type, Xml.written(value.type(), value.tree()));
            case Outcome.Value value -> Bodies.json(200, type, value.tree());
        };
    }

    private String unwanted() {
        if (readings.of(SuperOfficeReadings.WRONG_ACCEPT_REFUSED)) {
            throw new Refused(
                    new Problem.TurnedDown(406, "None of the wanted types is known.", Map.of()));
        }
        return Bodies.JSON;
    }

    private static List<String> ranges(String accept) {
        return Stream.of(accept.split(",", -1)).map(Media::bare).toList();
    }

    private Optional<String> served(String range) {
        if (List.of("*/*", "application/*").contains(range)) {
            return Optional.of(Bodies.JSON);
        }
        boolean known =
                JSON_TYPES.contains(range) || (XML_TYPES.contains(range) && isXmlUnderstood());
        return Optional.of(range).filter(_ -> known);
    }

    private boolean isXmlUnderstood() {
        return readings.of(SuperOfficeReadings.OTHER_MEDIA) == OtherMedia.SIMPLE_XML;
    }

    private Body missing() {
        return switch (readings.of(SuperOfficeReadings.MISSING_BODY)) {
            case BAD_REQUEST -> throw Refused.malformed("There is no request body.");
            case AS_EMPTY_OBJECT -> body();
            case NULL_BODY -> throw Refused.silence();
        };
    }

    private Body typed(Call call) {
        String type = bare(call.header("Content-Type").orElse(""));
        if (JSON_TYPES.contains(type)) {
            return json(call.body());
        }
        if (type.equals(FORM)
                && readings.of(SuperOfficeReadings.OTHER_MEDIA) != OtherMedia.JSON_ONLY) {
            return form(new String(call.body(), UTF_8));
        }
        if (XML_TYPES.contains(type) && isXmlUnderstood()) {
            return Xml.read(call.body(), body());
        }
        return switch (readings.of(SuperOfficeReadings.WRONG_CONTENT_TYPE)) {
            case 200 -> json(call.body());
            case 400 -> throw Refused.malformed("The content type is not known.");
            default ->
                    throw new Refused(
                            new Problem.TurnedDown(
                                    415, "The content type is not supported.", Map.of()));
        };
    }

    private Body json(byte[] sent) {
        Body body = body();
        try (var in = JSON.createParser(ObjectReadContext.empty(), sent)) {
            JsonToken first = in.nextToken();
            if (first == JsonToken.VALUE_NULL) {
                return missing();
            }
            if (first != JsonToken.START_OBJECT) {
                throw Refused.malformed("The body is no JSON object.");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                member(in, body);
            }
            return body;
        } catch (JacksonException e) {
            throw Refused.malformed("The body is no JSON.");
        }
    }

    private static void member(JsonParser in, Body body) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (!value.isScalarValue()) {
            throw Refused.malformed("'" + name + "' is no simple value.");
        }
        body.put(name, new Sent(in.getString(), value.isNumeric()));
    }

    private Body form(String sent) {
        Body body = body();
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
            throw Refused.malformed("The form is not encoded as a form is.");
        }
    }

    private Body body() {
        return new Body(readings.of(SuperOfficeReadings.NAME_CASE_COUNTS));
    }

    /** A type without its parameters. */
    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

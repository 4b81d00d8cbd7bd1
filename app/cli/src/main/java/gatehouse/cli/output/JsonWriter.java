package gatehouse.cli.output;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.OutputStream;
import java.util.List;

/** Writes results as JSON; nothing is lost, and what hides on a screen is written as an escape. */
public final class JsonWriter {
    private final ObjectWriter writer =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .characterEscapes(new HiddenEscapes())
                                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                                    .build())
                    .build()
                    .writer()
                    .withRootValueSeparator("");

    /** An empty object, to be filled. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A row as an object of its own. */
    static <T> ObjectNode node(T row, List<OutputColumn<T>> columns) {
        ObjectNode node = object();
        columns.forEach(column -> node.set(column.member(), node(column.value().apply(row))));
        return node;
    }

    private static JsonNode node(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> nodes.nullNode();
            case Long number -> nodes.numberNode(number);
            case Integer number -> nodes.numberNode(number);
            case Boolean truth -> nodes.booleanNode(truth);
            case JsonNode node -> node;
            case List<?> texts -> array(texts);
            default -> nodes.stringNode(value.toString());
        };
    }

    private static JsonNode array(List<?> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    /** Writes one document and a line end. */
    public void write(VerbResult result, OutputStream out) {
        try (JsonGenerator to = writer.createGenerator(out)) {
            switch (result) {
                case VerbResult.Document document -> to.writePOJO(document.members());
                case VerbResult.Listing<?> listing -> write(listing, to);
            }
            to.writeRaw('\n');
        }
    }

    /** Writes one document a line. */
    public void writeLines(VerbResult result, OutputStream out) {
        switch (result) {
            case VerbResult.Document document -> write(document, out);
            case VerbResult.Listing<?> listing -> writeLines(listing, out);
        }
    }

    private static <T> void write(VerbResult.Listing<T> listing, JsonGenerator to) {
        to.writeStartObject();
        listing.head()
                .properties()
                .forEach(member -> {
                    to.writeName(member.getKey());
                    to.writePOJO(member.getValue());
                });
        to.writeName(listing.member());
        to.writeStartArray();
        listing.rows().forEach(row -> to.writePOJO(node(row, listing.columns())));
        to.writeEndArray();
        to.writeEndObject();
    }

    private <T> void writeLines(VerbResult.Listing<T> listing, OutputStream out) {
        try (JsonGenerator to = writer.createGenerator(out)) {
            for (T row : listing.rows()) {
                to.writePOJO(node(row, listing.columns()));
                to.writeRaw('\n');
            }
        }
    }
}

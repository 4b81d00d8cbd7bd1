package gatehouse.sandbox.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;

/** Writes JSON member by member, straight to the wire, in the order of the calls. */
public final class JsonStreamWriter implements AutoCloseable {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private final JsonGenerator out;
    private final boolean extras;

    private JsonStreamWriter(OutputStream out, boolean extras) {
        this.out = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.extras = extras;
    }

    public static JsonStreamWriter to(OutputStream out) {
        return new JsonStreamWriter(out, false);
    }

    /** Adds members that no contract names to every object. */
    public static JsonStreamWriter withExtrasTo(OutputStream out) {
        return new JsonStreamWriter(out, true);
    }

    public JsonStreamWriter object() {
        out.writeStartObject();
        return this;
    }

    public JsonStreamWriter object(String name) {
        out.writeName(name);
        return object();
    }

    public JsonStreamWriter end() {
        if (extras) {
            out.writeStringProperty("addedLater", "unknown to you");
            out.writeName("addedLaterToo");
            out.writeStartArray();
            out.writeNull();
            out.writeNumber(1);
            out.writeEndArray();
        }
        out.writeEndObject();
        return this;
    }

    public JsonStreamWriter array() {
        out.writeStartArray();
        return this;
    }

    public JsonStreamWriter array(String name) {
        out.writeName(name);
        return array();
    }

    public JsonStreamWriter endArray() {
        out.writeEndArray();
        return this;
    }

    public JsonStreamWriter texts(String name, Collection<String> values) {
        array(name);
        values.forEach(out::writeString);
        return endArray();
    }

    public JsonStreamWriter texts(String name, Map<String, String> values) {
        object(name);
        values.forEach(this::text);
        return end();
    }

    public JsonStreamWriter text(String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
        return this;
    }

    public JsonStreamWriter number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** Writes each of these as a member. */
    public JsonStreamWriter values(Map<String, ?> members) {
        members.forEach((name, member) -> {
            out.writeName(name);
            value(member);
        });
        return this;
    }

    /** Writes a tree of maps, lists, texts, whole numbers, flags and nulls. */
    public JsonStreamWriter value(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> members -> {
                object();
                members.forEach((name, member) -> {
                    out.writeName(String.valueOf(name));
                    value(member);
                });
                end();
            }
            case Collection<?> items -> {
                array();
                items.forEach(this::value);
                endArray();
            }
            case Boolean flag -> out.writeBoolean(flag);
            case Number number -> out.writeNumber(number.longValue());
            default -> out.writeString(value.toString());
        }
        return this;
    }

    public JsonStreamWriter flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    public JsonStreamWriter nothing(String name) {
        out.writeNullProperty(name);
        return this;
    }

    @Override
    public void close() {
        out.close();
    }
}

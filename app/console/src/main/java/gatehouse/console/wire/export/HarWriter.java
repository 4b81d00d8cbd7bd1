package gatehouse.console.wire.export;

import gatehouse.console.environments.OwnerOnlyFile.FileBodyWriter;
import gatehouse.console.program.ProgramFacts;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.MessageBundle;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/**
 * Calls as an HTTP archive, version 1.2, the earliest first. It has what the log has, where secrets
 * are hidden and session ids cut already, and adds nothing.
 */
public record HarWriter(List<WireEntry> calls) implements FileBodyWriter {
    private static final String VERSION = "1.2";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /**
     * @param calls in any order
     */
    public HarWriter {
        calls = calls.stream().sorted(Comparator.comparingLong(WireEntry::number)).toList();
    }

    /** Writes one call after the other, so that the archive is never in memory as a whole. */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("log");
            head(json);
            json.writeArrayPropertyStart("entries");
            for (WireEntry call : calls) {
                ObjectNode node = JSON.createObjectNode();
                new HarEntry(call).into(node);
                json.writeTree(node);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private static void head(JsonGenerator json) {
        json.writeStringProperty("version", VERSION);
        json.writeName("creator");
        json.writeTree(
                JSON.createObjectNode()
                        .put("name", "Gatehouse")
                        .put("version", ProgramFacts.ofThisRun().version()));
        json.writeStringProperty("comment", MessageBundle.of("wire.har.comment"));
    }
}

package gatehouse.console.environments;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A file of environments that belongs to no home: the same as {@code environments.json}, without
 * the ids. There is no secret in it, as an environment has none.
 */
public final class EnvironmentDocument {
    private static final String ID = "id";

    private final ConnectionSchemas schemas;
    private final EnvironmentFileFormat format;

    /**
     * @param schemas what is kept of connections to each system
     */
    public EnvironmentDocument(ConnectionSchemas schemas) {
        this.schemas = schemas;
        this.format = new EnvironmentFileFormat(schemas);
    }

    /**
     * Reads a document of this version or an earlier one.
     *
     * @param read gets each environment, with the line on which it begins
     * @param wrong gets a sentence for each of the others
     * @throws UnusableFileException where the whole file is something else, or newer
     */
    public void read(
            byte[] bytes,
            BiConsumer<Integer, KeptEnvironment> read,
            BiConsumer<Integer, String> wrong) {
        ObjectNode root = parsed(bytes);
        if (JsonFile.version(root) > EnvironmentStore.VERSION) {
            throw new UnusableFileException("import.fault.newer");
        }
        if (JsonFile.version(root) < EnvironmentStore.VERSION) {
            new FirstEnvironmentFileFormat(schemas).upgrade(root);
        }
        if (!(root.path(EnvironmentFileFormat.ENVIRONMENTS) instanceof ArrayNode entries)) {
            throw new UnusableFileException("import.fault.list");
        }
        List<Integer> lines = JsonFile.lines(bytes, EnvironmentFileFormat.ENVIRONMENTS);
        format.each(
                entries,
                (number, kept) -> read.accept(lines.get(number), kept),
                (number, why) -> wrong.accept(lines.get(number), why));
    }

    /** Writes environments, in their order. */
    public byte[] write(List<KeptEnvironment> environments) {
        ObjectNode root = JsonFile.object().put("version", EnvironmentStore.VERSION);
        format.write(
                environments.stream()
                        .map(each ->
                                new KeptEnvironment(each.environment(), each.entry().deepCopy()))
                        .toList(),
                root);
        for (JsonNode entry : root.path(EnvironmentFileFormat.ENVIRONMENTS)) {
            removeId(entry);
            entry.path("connections").forEach(EnvironmentDocument::removeId);
        }
        return JsonFile.bytes(root);
    }

    private static ObjectNode parsed(byte[] bytes) {
        try {
            return JsonFile.parse(bytes);
        } catch (JacksonException broken) {
            throw new UnusableFileException("import.fault.broken", broken.getOriginalMessage());
        } catch (IllegalArgumentException other) {
            throw new UnusableFileException(
                    "import.fault.broken", String.valueOf(other.getMessage()));
        }
    }

    private static void removeId(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(ID);
        }
    }
}

package gatehouse.console.environments;

import gatehouse.console.environments.settings.ConnectionSetting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an environment says for all its connections, as it stands in its entry. Systems and settings
 * that are not known stay as they are.
 */
final class ConnectionDefaultsFormat {
    private static final String DEFAULTS = "defaults";

    private final ConnectionSchemas schemas;

    ConnectionDefaultsFormat(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * What an entry says.
     *
     * @throws InvalidEnvironmentException about a text that its setting cannot have
     */
    ConnectionDefaults read(JsonNode entry) {
        var texts = new HashMap<SystemId, Map<String, String>>();
        entry.path(DEFAULTS)
                .forEachEntry((name, settings) -> {
                    var system = new SystemId(name);
                    texts.put(system, texts(system, settings));
                });
        return ConnectionDefaults.of(texts);
    }

    private Map<String, String> texts(SystemId system, JsonNode settings) {
        var texts = new HashMap<String, String>();
        Optional<ConnectionSchema> schema = schemas.find(system);
        settings.forEachEntry((key, value) -> {
            Optional<ConnectionSetting> known = schema.flatMap(one -> one.inherited(key));
            if (schema.isPresent() && known.isPresent()) {
                String text = EnvironmentFileFormat.textOf(value);
                texts.put(key, schema.get().acceptedDefault(known.get(), text));
            } else if (value.isString()) {
                texts.put(key, value.stringValue());
            }
        });
        return texts;
    }

    /** Writes it; what is said no more is removed. */
    void write(ConnectionDefaults defaults, ObjectNode entry) {
        if (entry.path(DEFAULTS) instanceof ObjectNode there) {
            schemas.all().forEach(schema -> removeUnsaid(schema, defaults, there));
            if (there.isEmpty()) {
                entry.remove(DEFAULTS);
            }
        }
        defaults.texts()
                .forEach((system, texts) -> {
                    ObjectNode settings = object(object(entry, DEFAULTS), system.value());
                    texts.forEach(settings::put);
                });
    }

    private static void removeUnsaid(
            ConnectionSchema schema, ConnectionDefaults defaults, ObjectNode there) {
        String system = schema.system().value();
        if (there.path(system) instanceof ObjectNode settings) {
            schema.inherited().stream()
                    .map(ConnectionSetting::key)
                    .filter(key -> defaults.text(schema.system(), key).isEmpty())
                    .forEach(settings::remove);
            if (settings.isEmpty()) {
                there.remove(system);
            }
        }
    }

    private static ObjectNode object(ObjectNode parent, String member) {
        return parent.path(member) instanceof ObjectNode there ? there : parent.putObject(member);
    }
}

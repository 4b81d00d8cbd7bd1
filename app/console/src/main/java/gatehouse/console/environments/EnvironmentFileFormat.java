package gatehouse.console.environments;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.format.ConnectionTrustFormat;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.trust.ConnectionTrust;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The environments as they stand in their file. Members that are not known stay where they are, as
 * a newer Gatehouse needs them; connections to a system that is not known stay as they are, too.
 */
final class EnvironmentFileFormat {
    static final String ENVIRONMENTS = "environments";

    private static final Map<String, EnvironmentKind> KINDS =
            Map.of(
                    "sandbox",
                    EnvironmentKind.SANDBOX,
                    "test",
                    EnvironmentKind.TEST,
                    "production",
                    EnvironmentKind.PRODUCTION);

    private static final String UNSHARED = "unsharedActs";

    private final ConnectionSchemas schemas;
    private final ConnectionDefaultsFormat defaults;

    EnvironmentFileFormat(ConnectionSchemas schemas) {
        this.schemas = schemas;
        this.defaults = new ConnectionDefaultsFormat(schemas);
    }

    /**
     * The entries that can be read.
     *
     * @param reasons gets a sentence for each of the others
     */
    List<KeptEnvironment> read(ObjectNode root, List<String> reasons) {
        var kept = new ArrayList<KeptEnvironment>();
        JsonNode entries = root.path(ENVIRONMENTS);
        if (!entries.isMissingNode() && !entries.isArray()) {
            reasons.add(new SettingFault("setting.fault.list").sentence("environments.title"));
        }
        each(
                entries,
                (_, read) -> kept.add(read),
                (number, why) -> reasons.add(ENVIRONMENTS + "[" + (number + 1) + "]. " + why));
        return kept;
    }

    /**
     * Hands each entry on, with its number from 0: what it is, or a sentence that says what is
     * wrong with it.
     */
    void each(
            JsonNode entries,
            BiConsumer<Integer, KeptEnvironment> read,
            BiConsumer<Integer, String> wrong) {
        var names = new EnvironmentNames();
        var ids = new HashSet<EnvironmentId>();
        int number = 0;
        for (JsonNode entry : entries) {
            try {
                KeptEnvironment kept = read(entry, ids);
                EnvironmentEdit.refuseTaken(kept.environment(), names);
                names.add(kept.environment());
                ids.add(kept.environment().id());
                read.accept(number, kept);
            } catch (InvalidEnvironmentException refused) {
                wrong.accept(number, String.valueOf(refused.getMessage()));
            }
            number++;
        }
    }

    /** Writes the entries into the object that they came from. */
    void write(List<KeptEnvironment> kept, ObjectNode root) {
        ArrayNode entries = root.putArray(ENVIRONMENTS);
        for (KeptEnvironment each : kept) {
            write(each.environment(), each.entry());
            entries.add(each.entry());
        }
    }

    private KeptEnvironment read(JsonNode node, Set<EnvironmentId> before) {
        if (!(node instanceof ObjectNode entry)) {
            throw wrong("environments.name", "setting.fault.missing");
        }
        String name = text(entry, "name");
        var kept = new EnvironmentId(text(entry, "id"));
        boolean hasOwnId = !kept.value().isEmpty() && !before.contains(kept);
        if (!hasOwnId) {
            // A person has written or copied the entry: it gets ids of its own.
            entry.path("connections").forEach(EnvironmentFileFormat::removeId);
        }
        EnvironmentId id = hasOwnId ? kept : EnvironmentId.ofName(name);
        return new KeptEnvironment(
                new Environment(
                        id,
                        name,
                        kind(text(entry, "kind")),
                        text(entry, "colour"),
                        text(entry, "note"),
                        unshared(text(entry, UNSHARED)),
                        defaults.read(entry),
                        connections(id, entry.path("connections"))),
                entry);
    }

    private static void removeId(JsonNode connection) {
        if (connection instanceof ObjectNode object) {
            object.remove("id");
        }
    }

    private List<ConnectionSpec> connections(EnvironmentId environment, JsonNode nodes) {
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            throw wrong("environments.connections", "setting.fault.list");
        }
        var connections = new ArrayList<ConnectionSpec>();
        var ids = new HashSet<String>();
        for (JsonNode node : nodes) {
            if (!ids.add(text(node, "id"))) {
                // A person has copied the connection, or written it without an id.
                removeId(node);
            }
            connections.add(connection(environment, node));
        }
        return connections;
    }

    private ConnectionSpec connection(EnvironmentId environment, JsonNode node) {
        var system = new SystemId(text(node, "system"));
        if (system.value().isEmpty()) {
            throw wrong("environments.connection", "setting.fault.system");
        }
        String name = text(node, "name");
        String kept = text(node, "id");
        ConnectionId id =
                kept.isEmpty() ? ConnectionId.ofName(environment, name) : new ConnectionId(kept);
        String address = text(node, "address");
        JsonNode settings = node.path("settings");
        ConnectionTrust trust = trust(node);
        return schemas.find(system)
                .map(schema -> {
                    var texts = new HashMap<String, String>();
                    texts.put(schema.address().key(), address);
                    settings.forEachEntry((key, value) -> texts.put(key, textOf(value)));
                    return schema.connection(id, name, texts);
                })
                .orElseGet(() -> new ConnectionSpec(id, name, system, address, textsOnly(settings)))
                .trusting(trust);
    }

    private static ConnectionTrust trust(JsonNode connection) {
        try {
            return ConnectionTrustFormat.read(connection);
        } catch (IllegalArgumentException unreadable) {
            throw wrong("environments.trust", "setting.fault.pin");
        }
    }

    private void write(Environment environment, ObjectNode entry) {
        entry.put("id", environment.id().value());
        entry.put("name", environment.name());
        entry.put("kind", word(environment.kind()));
        write("colour", environment.colour(), entry);
        write("note", environment.note(), entry);
        write(UNSHARED, environment.unshared().word(), entry);
        defaults.write(environment.defaults(), entry);
        Map<String, ObjectNode> before = byId(environment, entry.path("connections"));
        ArrayNode connections = entry.putArray("connections");
        for (ConnectionSpec connection : environment.connections()) {
            ObjectNode node = before.getOrDefault(connection.id().value(), JsonFile.object());
            write(connection, node);
            connections.add(node);
        }
    }

    /** An empty text is not written; what is no text was written by a newer Gatehouse. */
    private static void write(String member, String text, ObjectNode entry) {
        if (!text.isEmpty()) {
            entry.put(member, text);
        } else if (entry.path(member).isString()) {
            entry.remove(member);
        }
    }

    private void write(ConnectionSpec connection, ObjectNode node) {
        node.put("id", connection.id().value());
        node.put("name", connection.name());
        node.put("system", connection.system().value());
        node.put("address", connection.address());
        removeUnsaid(connection, node.path("settings"));
        write(connection.settings(), node);
        ConnectionTrustFormat.write(connection.trust(), node);
    }

    /** Settings that a connection says nothing of any more. */
    private void removeUnsaid(ConnectionSpec connection, JsonNode settings) {
        if (settings instanceof ObjectNode there) {
            schemas.find(connection.system()).stream()
                    .flatMap(schema -> schema.writtenIfSaid().stream())
                    .filter(setting -> connection.setting(setting.key()).isEmpty())
                    .forEach(setting -> there.remove(setting.key()));
        }
    }

    /** What is no object stays as it is, where there is nothing to write. */
    private static void write(Map<String, String> settings, ObjectNode connection) {
        JsonNode before = connection.path("settings");
        boolean replaced = before.isMissingNode() || !settings.isEmpty();
        if (before instanceof ObjectNode there) {
            settings.forEach(there::put);
        } else if (replaced) {
            settings.forEach(connection.putObject("settings")::put);
        }
    }

    /** Connections without an id have that of their name. */
    private static Map<String, ObjectNode> byId(Environment environment, JsonNode nodes) {
        var found = new HashMap<String, ObjectNode>();
        for (JsonNode node : nodes) {
            if (node instanceof ObjectNode connection) {
                String id = text(node, "id");
                found.put(
                        id.isEmpty()
                                ? ConnectionId.ofName(environment.id(), text(node, "name")).value()
                                : id,
                        connection);
            }
        }
        return found;
    }

    /** A number or an object is no text of a setting, and is refused like any other wrong text. */
    static String textOf(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** What is no text stays in the entry alone, so that it is written back as it was. */
    private static Map<String, String> textsOnly(JsonNode settings) {
        var texts = new HashMap<String, String>();
        settings.forEachEntry((key, value) -> {
            if (value.isString()) {
                texts.put(key, value.stringValue());
            }
        });
        return texts;
    }

    private static EnvironmentKind kind(String word) {
        EnvironmentKind kind = KINDS.get(word);
        if (kind == null) {
            throw wrong("environments.kind", "setting.fault.kind");
        }
        return kind;
    }

    private static String word(EnvironmentKind kind) {
        return switch (kind) {
            case SANDBOX -> "sandbox";
            case TEST -> "test";
            case PRODUCTION -> "production";
        };
    }

    private static UnsharedActRule unshared(String word) {
        return Arrays.stream(UnsharedActRule.values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("environments.unshared", "setting.fault.unshared"));
    }

    /** Empty where there is no text. */
    private static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() ? value.stringValue() : "";
    }

    private static InvalidEnvironmentException wrong(String titleKey, String faultKey) {
        return new InvalidEnvironmentException(titleKey, new SettingFault(faultKey));
    }
}

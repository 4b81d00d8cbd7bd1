package gatehouse.console.environments;

import gatehouse.console.environments.settings.ConnectionSetting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the first version of the file of environments into the present one. The first version knew
 * neither ids nor names of connections; each system was a member of its environment with its
 * settings in it. Ids follow from the names, so that everybody who converts the file, at any time,
 * comes to the same ids.
 */
final class FirstEnvironmentFileFormat {
    private final ConnectionSchemas schemas;

    FirstEnvironmentFileFormat(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /** Changes what is an environment; everything else stays for the reader to complain of. */
    void upgrade(ObjectNode root) {
        for (JsonNode entry : root.path(EnvironmentFileFormat.ENVIRONMENTS)) {
            if (entry instanceof ObjectNode environment) {
                for (ConnectionSchema schema : schemas.all()) {
                    move(environment, schema);
                }
            }
        }
    }

    private static void move(ObjectNode environment, ConnectionSchema schema) {
        String system = schema.system().value();
        JsonNode found = environment.remove(system);
        if (found == null || found.isNull()) {
            return;
        }
        ObjectNode connection = found instanceof ObjectNode object ? object : JsonFile.object();
        JsonNode address = connection.remove(schema.address().key());
        ObjectNode settings = JsonFile.object();
        for (ConnectionSetting setting : schema.settings()) {
            JsonNode value = connection.remove(setting.key());
            if (value != null) {
                settings.set(setting.key(), value);
            }
        }
        connection.put("name", system);
        connection.put("system", system);
        connection.set("address", address);
        connection.set("settings", settings);
        connections(environment).add(connection);
    }

    private static ArrayNode connections(ObjectNode environment) {
        return environment.path("connections") instanceof ArrayNode array
                ? array
                : environment.putArray("connections");
    }
}

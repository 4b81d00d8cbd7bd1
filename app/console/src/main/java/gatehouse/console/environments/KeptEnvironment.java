package gatehouse.console.environments;

import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.format.ConnectionTrustFormat;
import gatehouse.console.environments.trust.ConnectionTrust;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of a file of environments, with the members that this Gatehouse does not know. */
public final class KeptEnvironment {
    private static final String CONNECTIONS = "connections";
    private static final String ID = "id";

    /**
     * Trust is a decision of each home: what a file says of it is a proposal, and what cannot be
     * read of it is not taken over.
     */
    private static final List<String> TRUST =
            Stream.concat(ConnectionTrustFormat.MEMBERS.stream(), Stream.of("pin", "pins"))
                    .toList();

    private final Environment environment;
    private final ObjectNode entry;

    /**
     * @param entry the object that it came from, whose unknown members are kept; empty for a new
     *     one
     */
    KeptEnvironment(Environment environment, ObjectNode entry) {
        this.environment = environment;
        this.entry = entry;
    }

    /** An environment that comes from no file. */
    public static KeptEnvironment of(Environment environment) {
        return new KeptEnvironment(environment, JsonFile.object());
    }

    /** What this Gatehouse knows of it. */
    public Environment environment() {
        return environment;
    }

    /**
     * The same as a new environment of that name: with ids of its own, and with pins that are only
     * proposed.
     */
    public KeptEnvironment asNew(String name) {
        return with(
                EnvironmentId.random(),
                name,
                environment.unshared(),
                environment.defaults(),
                List.of(),
                JsonFile.object());
    }

    /**
     * The same in the place of another entry. That keeps its ids and the members that this one does
     * not have, so also what it says for all connections and of a shared journal; a connection
     * keeps them, and what it trusts, where its address stays the same.
     */
    public KeptEnvironment inPlaceOf(KeptEnvironment present) {
        return with(
                present.environment.id(),
                present.environment.name(),
                environment.unshared() == UnsharedActRule.DEFAULT
                        ? present.environment.unshared()
                        : environment.unshared(),
                environment.defaults().isEmpty()
                        ? present.environment.defaults()
                        : environment.defaults(),
                present.environment.connections(),
                present.entry);
    }

    ObjectNode entry() {
        return entry;
    }

    private KeptEnvironment with(
            EnvironmentId id,
            String name,
            UnsharedActRule unshared,
            ConnectionDefaults defaults,
            List<ConnectionSpec> present,
            ObjectNode presentEntry) {
        ObjectNode merged = presentEntry.deepCopy();
        merged.setAll(entry.deepCopy());
        TRUST.forEach(merged::remove);
        var nodes = merged.putArray(CONNECTIONS);
        var connections = new ArrayList<ConnectionSpec>();
        for (int number = 0; number < environment.connections().size(); number++) {
            ConnectionSpec connection = environment.connections().get(number);
            Optional<ConnectionSpec> before =
                    present.stream().filter(one -> one.isCalled(connection.name())).findFirst();
            ConnectionId own = before.map(ConnectionSpec::id).orElseGet(ConnectionId::random);
            ObjectNode node = JsonFile.object();
            Optional<ConnectionSpec> same = before.filter(connection::leadsWhere);
            same.ifPresent(one -> node.setAll(nodeOf(presentEntry, one)));
            node.setAll(withoutTrust(entry.path(CONNECTIONS).path(number)));
            nodes.add(node.put(ID, own.value()));
            connections.add(
                    new ConnectionSpec(
                            own,
                            connection.name(),
                            connection.system(),
                            connection.address(),
                            connection.settings(),
                            same.map(ConnectionSpec::trust)
                                    .orElse(ConnectionTrust.OF_THIS_COMPUTER)
                                    .proposedBy(connection.trust())));
        }
        return new KeptEnvironment(
                new Environment(
                        id,
                        name,
                        environment.kind(),
                        environment.colour(),
                        environment.note(),
                        unshared,
                        defaults,
                        connections),
                merged);
    }

    private static ObjectNode nodeOf(ObjectNode entry, ConnectionSpec connection) {
        for (JsonNode node : entry.path(CONNECTIONS)) {
            if (node instanceof ObjectNode found
                    && found.path(ID).asString("").equals(connection.id().value())) {
                return found.deepCopy();
            }
        }
        return JsonFile.object();
    }

    private static ObjectNode withoutTrust(JsonNode node) {
        ObjectNode copy = node instanceof ObjectNode object ? object.deepCopy() : JsonFile.object();
        TRUST.forEach(copy::remove);
        return copy;
    }
}

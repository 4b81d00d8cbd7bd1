package gatehouse.console.environments;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be changed of an environment; everything that is not named stays as it is.
 *
 * @param unshared whether acts go on while a shared journal cannot be reached
 * @param defaults what is to be said for all connections to a system
 * @param removed names of connections that it is to have no more
 * @param connections those that are new or get other settings, after the removal
 */
public record EnvironmentRevision(
        Optional<String> name,
        Optional<EnvironmentKind> kind,
        Optional<String> colour,
        Optional<UnsharedActRule> unshared,
        List<DefaultRevision> defaults,
        List<String> removed,
        List<ConnectionRevision> connections) {

    /**
     * What is to be changed of a connection.
     *
     * @param name of the connection; a new one gets it
     * @param schema what is kept of connections to its system
     * @param texts by the keys of the settings, that of the address included
     */
    public record ConnectionRevision(
            String name, ConnectionSchema schema, Map<String, String> texts) {
        public ConnectionRevision {
            texts = Map.copyOf(texts);
        }

        private ConnectionSpec applyTo(ConnectionSpec before) {
            if (!before.system().equals(schema.system())) {
                throw wrong("setting.fault.connectionSystem", before.name());
            }
            var merged = new HashMap<>(before.settings());
            merged.put(schema.address().key(), before.address());
            merged.putAll(texts);
            ConnectionSpec after = schema.connection(before.id(), before.name(), merged);
            // A pin belongs to the server that it was compared with.
            return after.leadsWhere(before) ? after.trusting(before.trust()) : after;
        }
    }

    /**
     * What is to be said for all connections to a system.
     *
     * @param text of the setting; empty where nothing is to be said of it any more
     */
    public record DefaultRevision(ConnectionSchema schema, ConnectionSetting setting, String text) {
        private ConnectionDefaults applyTo(ConnectionDefaults before) {
            return before.with(
                    schema.system(), setting.key(), schema.acceptedDefault(setting, text));
        }
    }

    public EnvironmentRevision {
        defaults = List.copyOf(defaults);
        removed = List.copyOf(removed);
        connections = List.copyOf(connections);
        colour.ifPresent(
                named -> Environment.accepted("environments.colour", NameRule.COLOUR, named));
    }

    /** Whether nothing is named. */
    public boolean isEmpty() {
        return name.isEmpty()
                && kind.isEmpty()
                && colour.isEmpty()
                && unshared.isEmpty()
                && defaults.isEmpty()
                && removed.isEmpty()
                && connections.isEmpty();
    }

    /**
     * The environment as it is after the change.
     *
     * @throws InvalidEnvironmentException about the first part that is wrong
     */
    public Environment applyTo(Environment before) {
        return new Environment(
                before.id(),
                name.orElse(before.name()),
                kind.orElse(before.kind()),
                colour.orElse(before.colour()),
                before.note(),
                unshared.orElse(before.unshared()),
                said(before.defaults()),
                changed(withoutRemoved(before)));
    }

    private ConnectionDefaults said(ConnectionDefaults before) {
        ConnectionDefaults after = before;
        for (DefaultRevision revision : defaults) {
            after = revision.applyTo(after);
        }
        return after;
    }

    private List<ConnectionSpec> withoutRemoved(Environment before) {
        var left = new ArrayList<>(before.connections());
        for (String gone : removed) {
            if (!left.removeIf(connection -> connection.isCalled(gone))) {
                throw wrong("setting.fault.connectionUnknown", gone);
            }
        }
        return left;
    }

    private List<ConnectionSpec> changed(List<ConnectionSpec> before) {
        var after = new ArrayList<>(before);
        for (ConnectionRevision revision : connections) {
            int place = place(revision.name(), after);
            if (place < 0) {
                after.add(
                        revision.schema()
                                .connection(
                                        ConnectionId.random(), revision.name(), revision.texts()));
            } else {
                after.set(place, revision.applyTo(after.get(place)));
            }
        }
        return after;
    }

    private static int place(String name, List<ConnectionSpec> connections) {
        for (int place = 0; place < connections.size(); place++) {
            if (connections.get(place).isCalled(name)) {
                return place;
            }
        }
        return -1;
    }

    private static InvalidEnvironmentException wrong(String faultKey, String name) {
        return new InvalidEnvironmentException(
                "environments.connection", new SettingFault(faultKey, name));
    }
}

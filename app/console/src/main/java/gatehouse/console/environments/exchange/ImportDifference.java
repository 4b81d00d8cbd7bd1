package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.words.MessageBundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What a file says of an environment that is otherwise here. */
public final class ImportDifference {
    private static final int MOST_NAMED = 4;

    private final ConnectionSchemas schemas;

    /**
     * @param schemas what is kept of connections to each system
     */
    public ImportDifference(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /** The differences in words; a sentence that there is none where there is none. */
    public String words(Environment here, Environment inFile) {
        var parts = new ArrayList<String>();
        if (here.kind() != inFile.kind()) {
            parts.add(MessageBundle.of("import.difference.kind", kind(here), kind(inFile)));
        }
        if (!here.colour().equals(inFile.colour())) {
            parts.add(MessageBundle.of("import.difference.colour"));
        }
        if (!here.note().equals(inFile.note())) {
            parts.add(MessageBundle.of("import.difference.note"));
        }
        boolean isOtherUnshared = inFile.unshared() != here.unshared();
        if (isOtherUnshared && inFile.unshared() != UnsharedActRule.DEFAULT) {
            parts.add(MessageBundle.of("import.difference.unshared"));
        }
        boolean saysOther = !inFile.defaults().equals(here.defaults());
        if (saysOther && !inFile.defaults().isEmpty()) {
            parts.add(MessageBundle.of("import.difference.defaults"));
        }
        addConnections(byName(here), byName(inFile), parts);
        if (parts.isEmpty()) {
            return MessageBundle.of("import.difference.none");
        }
        if (parts.size() > MOST_NAMED) {
            int more = parts.size() - MOST_NAMED;
            parts.subList(MOST_NAMED, parts.size()).clear();
            parts.add(MessageBundle.of("import.difference.more", more));
        }
        return String.join(" · ", parts);
    }

    private void addConnections(
            Map<String, ConnectionSpec> here,
            Map<String, ConnectionSpec> inFile,
            List<String> parts) {
        here.forEach((name, mine) -> {
            ConnectionSpec other = inFile.get(name);
            if (other == null) {
                parts.add(MessageBundle.of("import.difference.removed", mine.name()));
            } else if (!mine.leadsWhere(other)) {
                parts.add(
                        MessageBundle.of(
                                "import.difference.address",
                                mine.name(),
                                schemas.place(mine),
                                schemas.place(other)));
            } else if (!mine.settings().equals(other.settings())) {
                parts.add(MessageBundle.of("import.difference.settings", mine.name()));
            }
        });
        inFile.values().stream()
                .filter(isNew(here))
                .map(added -> MessageBundle.of("import.difference.added", added.name()))
                .forEach(parts::add);
    }

    private static Predicate<ConnectionSpec> isNew(Map<String, ConnectionSpec> here) {
        return connection -> !here.containsKey(key(connection));
    }

    private static Map<String, ConnectionSpec> byName(Environment environment) {
        var named = new LinkedHashMap<String, ConnectionSpec>();
        environment.connections().forEach(one -> named.put(key(one), one));
        return named;
    }

    private static String key(ConnectionSpec connection) {
        return connection.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(Environment environment) {
        return MessageBundle.of("kind." + environment.kind());
    }
}

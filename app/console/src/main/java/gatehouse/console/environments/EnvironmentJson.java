package gatehouse.console.environments;

import gatehouse.console.environments.Environment.Kind;
import gatehouse.console.environments.Environment.Portos;
import gatehouse.console.environments.Environment.Srs;
import gatehouse.console.environments.Environment.SuperOffice;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An environment as it stands in the file. */
final class EnvironmentJson {
    private EnvironmentJson() {}

    /** Reads one entry; members it does not know are passed over. */
    static Environment read(JsonNode entry) {
        return new Environment(
                text(entry, "", "name"),
                kind(text(entry, "", "kind")),
                connection(
                        entry,
                        "portos",
                        c ->
                                new Portos(
                                        text(c, "portos.", "server"),
                                        text(c, "portos.", "prefix"))),
                connection(
                        entry,
                        "superoffice",
                        c -> new SuperOffice(text(c, "superoffice.", "base"))),
                connection(
                        entry,
                        "srs",
                        c -> new Srs(text(c, "srs.", "base"), text(c, "srs.", "origin"))));
    }

    /** Writes into an entry; members that are not known stay, as a newer Gatehouse needs them. */
    static void write(Environment environment, ObjectNode entry) {
        entry.put("name", environment.name());
        entry.put("kind", environment.kind().name().toLowerCase(Locale.ROOT));
        Portos portos = environment.portos();
        put(
                entry,
                "portos",
                portos == null
                        ? null
                        : Map.of("server", portos.server(), "prefix", portos.prefix()));
        SuperOffice superoffice = environment.superoffice();
        put(entry, "superoffice", superoffice == null ? null : Map.of("base", superoffice.base()));
        Srs srs = environment.srs();
        put(entry, "srs", srs == null ? null : Map.of("base", srs.base(), "origin", srs.origin()));
    }

    private static <T> @Nullable T connection(
            JsonNode entry, String member, Function<JsonNode, T> reader) {
        JsonNode connection = entry.path(member);
        return connection.isMissingNode() || connection.isNull() ? null : reader.apply(connection);
    }

    private static void put(
            ObjectNode entry, String member, @Nullable Map<String, String> addresses) {
        if (addresses == null) {
            entry.remove(member);
            return;
        }
        ObjectNode connection = entry.withObjectProperty(member);
        addresses.forEach(connection::put);
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new WrongEnvironmentException(
                                "kind",
                                "kind: there is no such kind.",
                                "Write sandbox, test or production."));
    }

    private static String text(JsonNode node, String parent, String member) {
        JsonNode value = node.path(member);
        if (!value.isString()) {
            throw new WrongEnvironmentException(
                    parent + member, parent + member + ": no text is there.", "Write one.");
        }
        return value.stringValue();
    }
}

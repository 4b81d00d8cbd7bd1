package gatehouse.cli.environments;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.Json;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.console.environments.Environment;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/** What the terminal tells of an environment; member names are a promise. */
final class EnvironmentFacts {
    private EnvironmentFacts() {}

    static Result.Document document(Environment environment) {
        List<Column<Environment>> columns = columns();
        return Result.Document.of(
                environment,
                columns,
                columns.stream()
                        .map(column ->
                                Texts.of(
                                        "environments.fact",
                                        column.title(),
                                        column.shown().apply(environment)))
                        .toList());
    }

    static List<Column<Environment>> columns() {
        return List.of(
                Column.plain("name", title("name"), Environment::name),
                Column.plain("kind", title("kind"), EnvironmentFacts::kind),
                new Column<>(
                        "portos",
                        title("portos"),
                        environment -> node(environment.portos()),
                        environment -> shown(environment.portos())),
                new Column<>(
                        "superoffice",
                        title("superoffice"),
                        environment -> node(environment.superoffice()),
                        environment -> shown(environment.superoffice())),
                new Column<>(
                        "srs",
                        title("srs"),
                        environment -> node(environment.srs()),
                        environment -> shown(environment.srs())));
    }

    private static String title(String key) {
        return Texts.of("environments.title." + key);
    }

    private static String kind(Environment environment) {
        return environment.kind().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ObjectNode node(Environment.@Nullable Portos portos) {
        return portos == null
                ? null
                : Json.object().put("server", portos.server()).put("prefix", portos.prefix());
    }

    private static String shown(Environment.@Nullable Portos portos) {
        return portos == null ? "" : portos.server() + portos.prefix();
    }

    private static @Nullable ObjectNode node(Environment.@Nullable SuperOffice superoffice) {
        return superoffice == null ? null : Json.object().put("base", superoffice.base());
    }

    private static String shown(Environment.@Nullable SuperOffice superoffice) {
        return superoffice == null ? "" : superoffice.base();
    }

    private static @Nullable ObjectNode node(Environment.@Nullable Srs srs) {
        return srs == null
                ? null
                : Json.object().put("base", srs.base()).put("origin", srs.origin());
    }

    private static String shown(Environment.@Nullable Srs srs) {
        return srs == null ? "" : srs.base();
    }
}

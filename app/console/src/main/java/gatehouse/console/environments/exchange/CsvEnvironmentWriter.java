package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.UnusableFileException;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.words.CsvText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a list of shops: one environment a line, or, where one of them has several connections to
 * a system, one connection a line.
 */
final class CsvEnvironmentWriter {
    private static final String LINE_END = "\r\n";

    private final ConnectionSchemas schemas;

    CsvEnvironmentWriter(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The text of the file.
     *
     * @throws UnusableFileException where an environment has several connections to a system, and
     *     another one has none or leads to a system that is not known
     */
    String write(List<Environment> environments) {
        environments.stream()
                .flatMap(environment -> environment.connections().stream())
                .forEach(this::schema);
        boolean several = environments.stream().anyMatch(CsvEnvironmentWriter::hasSeveral);
        List<Map<String, String>> lines =
                several
                        ? environments.stream()
                                .flatMap(each -> ofConnections(each).stream())
                                .toList()
                        : environments.stream().map(this::ofEnvironment).toList();
        return text(lines, several);
    }

    private static boolean hasSeveral(Environment environment) {
        return environment.connections().stream().map(ConnectionSpec::system).distinct().count()
                < environment.connections().size();
    }

    private Map<String, String> ofEnvironment(Environment environment) {
        Map<String, String> cells = facts("name", environment);
        for (ConnectionSpec connection : environment.connections()) {
            put(connection, connection.name(), cells);
        }
        return cells;
    }

    private List<Map<String, String>> ofConnections(Environment environment) {
        if (environment.connections().isEmpty()) {
            throw new UnusableFileException("export.fault.empty", environment.name());
        }
        var lines = new ArrayList<Map<String, String>>();
        for (ConnectionSpec connection : environment.connections()) {
            Map<String, String> cells = facts("environment", environment);
            cells.put("name", connection.name());
            put(connection, connection.system().value(), cells);
            lines.add(cells);
        }
        return lines;
    }

    private static Map<String, String> facts(String name, Environment environment) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(name, environment.name());
        cells.put("kind", environment.kind().word());
        cells.put("colour", environment.colour());
        cells.put("note", environment.note());
        return cells;
    }

    /** A setting that has its usual text is left out. */
    private void put(ConnectionSpec connection, String column, Map<String, String> cells) {
        ConnectionSchema schema = schema(connection);
        String system = schema.system().value();
        cells.put(column.equals(system) ? system : column + "=" + system, connection.address());
        for (ConnectionSetting setting : schema.settings()) {
            String text = schema.said(connection, setting);
            if (!text.equals(setting.usual())) {
                boolean isShort = column.equals(system) && !setting.writtenIfSaid();
                cells.put(column + (isShort ? "-" : ".") + setting.key(), said(setting, text));
            }
        }
    }

    /** An empty cell says nothing, so an empty path is written as the slash that it begins with. */
    private static String said(ConnectionSetting setting, String text) {
        return text.isEmpty() && setting.rule() == AddressRule.PATH ? "/" : text;
    }

    private ConnectionSchema schema(ConnectionSpec connection) {
        return schemas.find(connection.system())
                .orElseThrow(() ->
                        new UnusableFileException(
                                "export.fault.system", connection.system().value()));
    }

    private static String text(List<Map<String, String>> lines, boolean several) {
        var columns = new ArrayList<String>();
        if (several) {
            columns.add("environment");
        }
        columns.addAll(List.of("name", "kind"));
        for (Map<String, String> line : lines) {
            line.forEach((column, cell) -> {
                if (!cell.isEmpty() && !columns.contains(column)) {
                    columns.add(column);
                }
            });
        }
        var text = new StringBuilder(String.join(",", columns)).append(LINE_END);
        for (Map<String, String> line : lines) {
            text.append(
                            columns.stream()
                                    .map(column -> CsvText.cell(line.getOrDefault(column, "")))
                                    .collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
        return text.toString();
    }
}

package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.UnusableFileException;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.words.VisibleText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header line of a list of shops: what each of its columns says. */
final class CsvHeader {
    private static final Pattern CONNECTION = Pattern.compile("([^=]+)=([^=]+)");
    private static final Pattern SETTING = Pattern.compile("([^.]+)\\.([^.]+)");

    private final ConnectionSchemas schemas;
    private final List<CsvColumn> columns;
    private final Map<String, ConnectionSchema> connections = new LinkedHashMap<>();

    /**
     * Reads the header.
     *
     * @throws UnusableFileException where a column is not known, comes twice, or one is missing
     */
    CsvHeader(CsvLine line, ConnectionSchemas schemas) {
        this.schemas = schemas;
        this.columns = new ArrayList<>();
        for (String title : line.cells()) {
            CsvColumn column = column(title);
            if (columns.contains(column)) {
                throw new UnusableFileException("import.fault.columnTwice", shown(title));
            }
            columns.add(column);
            if (column instanceof CsvColumn.Address(String name, ConnectionSchema schema)) {
                connections.put(name, schema);
            }
        }
        if (!columns.contains(CsvColumn.Fact.NAME) || !columns.contains(CsvColumn.Fact.KIND)) {
            throw new UnusableFileException("import.fault.columns");
        }
        for (int number = 0; number < columns.size(); number++) {
            if (columns.get(number) instanceof CsvColumn.Setting setting && !isKnown(setting)) {
                throw unknown(line.cell(number));
            }
        }
    }

    /** Whether each line is one connection of an environment. */
    boolean isOfConnections() {
        return columns.contains(CsvColumn.Fact.ENVIRONMENT);
    }

    /** How many columns there are. */
    int width() {
        return columns.size();
    }

    /** What a line says of the environment; empty where it says nothing. */
    String fact(CsvColumn.Fact fact, CsvLine line) {
        int column = columns.indexOf(fact);
        return column < 0 ? "" : line.cell(column);
    }

    /** The settings of each connection that a line says something of, by the connection's name. */
    Map<String, Map<String, String>> settings(CsvLine line) {
        var settings = new LinkedHashMap<String, Map<String, String>>();
        for (int number = 0; number < columns.size(); number++) {
            String cell = line.cell(number);
            if (cell.isEmpty()) {
                continue;
            }
            switch (columns.get(number)) {
                case CsvColumn.Fact _ -> {}
                case CsvColumn.Address(String name, ConnectionSchema schema) ->
                        texts(settings, name).put(schema.address().key(), cell);
                case CsvColumn.Setting(String name, String key) ->
                        texts(settings, name).put(key, cell);
            }
        }
        return settings;
    }

    /** What is kept of connections to the system that a column leads to. */
    ConnectionSchema schema(String connection) {
        return Optional.ofNullable(connections.get(connection)).orElseThrow();
    }

    private static Map<String, String> texts(
            Map<String, Map<String, String>> settings, String connection) {
        return settings.computeIfAbsent(connection, _ -> new LinkedHashMap<>());
    }

    private CsvColumn column(String title) {
        for (CsvColumn.Fact fact : CsvColumn.Fact.values()) {
            if (fact.name().equalsIgnoreCase(title)) {
                return fact;
            }
        }
        return shortForm(title)
                .or(() -> connection(title))
                .or(() -> setting(title))
                .orElseThrow(() -> unknown(title));
    }

    /**
     * {@code portos} is a connection that is called like its system, {@code srs-origin} a setting.
     */
    private Optional<CsvColumn> shortForm(String title) {
        String word = title.toLowerCase(Locale.ROOT);
        for (ConnectionSchema schema : schemas.all()) {
            String system = schema.system().value();
            if (word.equals(system)) {
                return Optional.of(new CsvColumn.Address(system, schema));
            }
            for (ConnectionSetting setting : schema.settings()) {
                if (word.equals(system + "-" + setting.key())) {
                    return Optional.of(new CsvColumn.Setting(system, setting.key()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CsvColumn> connection(String title) {
        Matcher form = CONNECTION.matcher(title);
        if (!form.matches()) {
            return Optional.empty();
        }
        var system = new SystemId(form.group(2).strip().toLowerCase(Locale.ROOT));
        String name = form.group(1).strip();
        return NameRule.CONNECTION.read(name) instanceof SettingReading.Accepted(String accepted)
                ? schemas.find(system).map(schema -> new CsvColumn.Address(accepted, schema))
                : Optional.empty();
    }

    private static Optional<CsvColumn> setting(String title) {
        Matcher form = SETTING.matcher(title);
        return form.matches()
                ? Optional.of(new CsvColumn.Setting(form.group(1).strip(), form.group(2).strip()))
                : Optional.empty();
    }

    private boolean isKnown(CsvColumn.Setting setting) {
        ConnectionSchema schema = connections.get(setting.connection());
        return schema != null
                && schema.settings().stream().anyMatch(one -> one.key().equals(setting.key()));
    }

    private static UnusableFileException unknown(String title) {
        return new UnusableFileException("import.fault.column", shown(title));
    }

    private static String shown(String title) {
        return VisibleText.text(title);
    }
}

package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.InvalidEnvironmentException;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.UnusableFileException;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.environments.settings.SettingRule;
import gatehouse.console.words.CsvText;
import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a list of shops: each line is an environment, or, with a column {@code environment}, a
 * connection of one. A line that is wrong is told with its number, and the others are read.
 */
final class CsvEnvironmentReader {
    private final ConnectionSchemas schemas;
    private final Map<String, CsvEnvironment> environments = new LinkedHashMap<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    private @Nullable CsvHeader header;

    CsvEnvironmentReader(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads a whole text.
     *
     * @throws UnusableFileException where its header cannot be understood
     */
    ImportFile read(String text) {
        CsvLine.each(text, separator(text), this::read, this::unclosed);
        if (header == null) {
            throw new UnusableFileException("import.fault.columns");
        }
        return new ImportFile(
                environments.values().stream().map(CsvEnvironmentReader::candidate).toList(),
                wrong.stream().sorted(Comparator.comparing(WrongLine::line)).toList());
    }

    /** The first sign of the header that separates its columns, whose names have neither. */
    private static char separator(String text) {
        int comma = text.indexOf(',');
        int semicolon = text.indexOf(';');
        return semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
    }

    private void read(CsvLine line) {
        CsvHeader columns = header;
        if (columns == null) {
            header = new CsvHeader(line, schemas);
            return;
        }
        try {
            if (line.cells().size() > columns.width()) {
                throw new WrongLineException("import.wrong.width");
            }
            if (columns.isOfConnections()) {
                addConnection(columns, line);
            } else {
                addEnvironment(columns, line);
            }
        } catch (InvalidEnvironmentException | WrongLineException refused) {
            wrong.add(new WrongLine(line.number(), String.valueOf(refused.getMessage())));
        }
    }

    private void unclosed(int line) {
        if (header == null) {
            throw new UnusableFileException("import.fault.columns");
        }
        wrong.add(new WrongLine(line, MessageBundle.of("import.wrong.quote")));
    }

    private void addEnvironment(CsvHeader columns, CsvLine line) {
        CsvEnvironment read = environment(CsvColumn.Fact.NAME, columns, line);
        CsvEnvironment before = environments.get(key(read.name()));
        if (before != null) {
            throw new WrongLineException("import.wrong.twice", before.line());
        }
        columns.settings(line)
                .forEach((name, texts) ->
                        read.connections().add(connection(columns, name, name, texts)));
        environments.put(key(read.name()), read);
    }

    private void addConnection(CsvHeader columns, CsvLine line) {
        CsvEnvironment read = environment(CsvColumn.Fact.ENVIRONMENT, columns, line);
        CsvEnvironment whole = environments.getOrDefault(key(read.name()), read);
        if (whole.kind() != read.kind()) {
            throw new WrongLineException("import.wrong.kind", whole.line());
        }
        Map<String, Map<String, String>> settings = columns.settings(line);
        if (settings.size() != 1) {
            throw new WrongLineException("import.wrong.address");
        }
        String name = columns.fact(CsvColumn.Fact.NAME, line).replaceAll("[^\\p{L}\\p{Nd}_-]", "-");
        accepted("environments.connection", NameRule.CONNECTION, name);
        settings.forEach((column, texts) -> {
            ConnectionSpec added = connection(columns, column, name, texts);
            if (!whole.names().add(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidEnvironmentException(
                        "environments.connection",
                        new SettingFault("setting.fault.connectionTaken"));
            }
            whole.connections().add(added);
        });
        environments.putIfAbsent(key(whole.name()), whole);
    }

    private static CsvEnvironment environment(
            CsvColumn.Fact named, CsvHeader columns, CsvLine line) {
        String colour = columns.fact(CsvColumn.Fact.COLOUR, line);
        return new CsvEnvironment(
                line.number(),
                accepted("environments.name", NameRule.ENVIRONMENT, columns.fact(named, line)),
                kind(columns.fact(CsvColumn.Fact.KIND, line)),
                accepted("environments.colour", NameRule.COLOUR, colour),
                CsvText.withoutGuard(columns.fact(CsvColumn.Fact.NOTE, line)));
    }

    private static ConnectionSpec connection(
            CsvHeader columns, String column, String name, Map<String, String> texts) {
        return columns.schema(column).connection(ConnectionId.random(), name, texts);
    }

    private static ImportCandidate candidate(CsvEnvironment read) {
        return new ImportCandidate(
                read.line(),
                KeptEnvironment.of(
                        new Environment(
                                EnvironmentId.random(),
                                read.name(),
                                read.kind(),
                                read.colour(),
                                read.note(),
                                UnsharedActRule.DEFAULT,
                                ConnectionDefaults.NONE,
                                read.connections())));
    }

    private static EnvironmentKind kind(String word) {
        for (EnvironmentKind kind : EnvironmentKind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new InvalidEnvironmentException(
                "environments.kind", new SettingFault("setting.fault.kind"));
    }

    private static String accepted(String titleKey, SettingRule rule, String text) {
        return switch (rule.read(text)) {
            case SettingReading.Accepted(String value) -> value;
            case SettingReading.Refused(SettingFault fault) ->
                    throw new InvalidEnvironmentException(titleKey, fault);
        };
    }

    private static String key(String name) {
        return Environment.nameKey(name);
    }
}

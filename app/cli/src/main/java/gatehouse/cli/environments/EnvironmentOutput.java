package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.ConnectionTags;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.systems.SystemModule;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the terminal shows of an environment; member names are a promise. */
final class EnvironmentOutput {
    private final SystemCatalog systems;

    EnvironmentOutput(SystemCatalog systems) {
        this.systems = systems;
    }

    /**
     * Prints an environment after a change, with a note where it can be read on the way.
     *
     * @return the exit code to end with
     */
    ExitCode printChanged(Environment changed, OutputStreams output) {
        ExitCode exit = ReceiptPrinter.print(output, document(changed), ExitCode.DONE);
        if (changed.plainHttp()) {
            output.note(TerminalMessages.of("environments.plainHttp", changed.name()));
        }
        return exit;
    }

    VerbResult.Document document(Environment environment) {
        List<OutputColumn<Environment>> columns = columns();
        var lines = new ArrayList<String>();
        columns.stream()
                .filter(column -> !column.title().isEmpty())
                .forEach(column ->
                        lines.add(fact(column.title(), column.shown().apply(environment))));
        if (!environment.colour().isEmpty()) {
            lines.add(fact(title("colour"), environment.colour()));
        }
        if (!environment.note().isEmpty()) {
            lines.add(fact(title("note"), environment.note()));
        }
        if (environment.unshared() != Environment.UnsharedActRule.DEFAULT) {
            lines.add(fact(title("unshared"), unshared(environment)));
        }
        lines.addAll(saidForAll(environment.defaults()));
        for (ConnectionSpec connection : environment.connections()) {
            lines.addAll(saidOf(connection));
            trustShown(connection, "pin", connection.trust().pin()).ifPresent(lines::add);
            trustShown(connection, "proposedPin", connection.trust().proposal())
                    .ifPresent(lines::add);
        }
        return VerbResult.Document.of(environment, columns, lines);
    }

    /** One column for each system, with its first connection in JSON, and all connections. */
    List<OutputColumn<Environment>> columns() {
        var columns = new ArrayList<OutputColumn<Environment>>();
        columns.add(OutputColumn.plain("name", title("name"), Environment::name));
        columns.add(OutputColumn.plain("kind", title("kind"), EnvironmentOutput::kind));
        for (SystemModule<?> system : systems.all()) {
            columns.add(
                    new OutputColumn<>(
                            system.id().value(),
                            system.title(),
                            environment -> first(environment, system.schema()),
                            environment -> places(environment, system.schema())));
        }
        columns.add(
                new OutputColumn<>("connections", "", this::connections, this::connectionsShown));
        columns.add(OutputColumn.hidden("colour", Environment::colour));
        columns.add(OutputColumn.hidden("note", Environment::note));
        columns.add(
                new OutputColumn<>(
                        "defaults", "", EnvironmentOutput::defaults, this::defaultsShown));
        columns.add(OutputColumn.hidden("withoutSharedJournal", EnvironmentOutput::unshared));
        return List.copyOf(columns);
    }

    private static String fact(String title, String shown) {
        return TerminalMessages.of("environments.fact", title, shown);
    }

    private static String title(String key) {
        return TerminalMessages.of("environments.title." + key);
    }

    private static String kind(Environment environment) {
        return environment.kind().word();
    }

    /** The word of the option. */
    private static String unshared(Environment environment) {
        return environment.unshared().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ObjectNode first(Environment environment, ConnectionSchema schema) {
        return environment.connectionsTo(schema.system()).stream()
                .findFirst()
                .map(connection -> putShort(schema, connection))
                .orElse(null);
    }

    private static String places(Environment environment, ConnectionSchema schema) {
        return environment.connectionsTo(schema.system()).stream()
                .map(schema::place)
                .collect(Collectors.joining(", "));
    }

    private ArrayNode connections(Environment environment) {
        ArrayNode all = JsonWriter.object().putArray("connections");
        for (ConnectionSpec connection : systems.schemas().effective(environment)) {
            SystemId system = connection.system();
            ObjectNode node =
                    all.addObject().put("name", connection.name()).put("system", system.value());
            Optional<SystemModule<?>> known = systems.find(system);
            if (known.isPresent()) {
                put(node, known.get().schema(), connection);
            } else {
                node.put("address", connection.address());
            }
            put(node, "pin", connection.trust().pin());
            put(node, "proposedPin", connection.trust().proposal());
            ConnectionTags.of(connection).forEach(node.putArray("tags")::add);
        }
        return all;
    }

    /** Each connection as the option that adds it. */
    private String connectionsShown(Environment environment) {
        return environment.connections().stream()
                .map(connection ->
                        connection.name()
                                + "="
                                + connection.system()
                                + ":"
                                + systems.schemas().place(connection))
                .collect(Collectors.joining(" "));
    }

    private static ObjectNode defaults(Environment environment) {
        ObjectNode all = JsonWriter.object();
        environment
                .defaults()
                .texts()
                .forEach((system, texts) -> {
                    ObjectNode said = all.putObject(system.value());
                    texts.forEach(said::put);
                });
        return all;
    }

    /** Each default as the option that says it. */
    private String defaultsShown(Environment environment) {
        return environment.defaults().texts().entrySet().stream()
                .flatMap(each ->
                        each.getValue().entrySet().stream().map(said -> each.getKey() + "." + said))
                .collect(Collectors.joining(" "));
    }

    /** What is said for all connections to a system. */
    private List<String> saidForAll(ConnectionDefaults defaults) {
        return defaults.texts().entrySet().stream()
                .flatMap(each ->
                        each.getValue().entrySet().stream()
                                .map(said ->
                                        fact(
                                                titleForAll(each.getKey(), said.getKey()),
                                                said.getValue())))
                .toList();
    }

    /** A system or a setting that is not known has no other name than that of the file. */
    private String titleForAll(SystemId system, String key) {
        Optional<SystemModule<?>> known = systems.find(system);
        return TerminalMessages.of(
                "environments.title.default",
                known.flatMap(module -> module.schema().inherited(key))
                        .map(ConnectionSetting::title)
                        .orElse(key),
                known.map(SystemModule::name).orElse(system.value()));
    }

    /** What a connection says of settings that it need not say anything of. */
    private List<String> saidOf(ConnectionSpec connection) {
        return systems.schemas().find(connection.system()).stream()
                .flatMap(schema -> schema.writtenIfSaid().stream())
                .filter(setting -> !connection.setting(setting.key()).isEmpty())
                .map(setting ->
                        fact(
                                setting.title(),
                                connection.name() + " " + connection.setting(setting.key())))
                .toList();
    }

    private static Optional<String> trustShown(
            ConnectionSpec connection, String key, Optional<PinnedCertificate> pin) {
        return pin.map(one ->
                fact(
                        title(one.issuer().isPresent() ? key + ".issuer" : key),
                        connection.name() + " " + one.sha256()));
    }

    private static void put(ObjectNode node, String member, Optional<PinnedCertificate> pin) {
        if (pin.isEmpty()) {
            node.putNull(member);
        } else {
            node.putObject(member)
                    .put("sha256", pin.get().sha256())
                    .put("issuer", pin.get().issuer().isPresent());
        }
    }

    /** The members that were there before connections had names. */
    private static ObjectNode putShort(ConnectionSchema schema, ConnectionSpec connection) {
        ObjectNode node = JsonWriter.object();
        schema.all().stream()
                .filter(setting -> !setting.writtenIfSaid())
                .forEach(setting -> node.put(setting.key(), schema.text(connection, setting)));
        return node;
    }

    private static ObjectNode put(
            ObjectNode node, ConnectionSchema schema, ConnectionSpec connection) {
        schema.all().stream()
                .filter(setting -> !setting.equals(ConnectionTags.SETTING))
                .forEach(setting -> node.put(setting.key(), schema.text(connection, setting)));
        return node;
    }
}

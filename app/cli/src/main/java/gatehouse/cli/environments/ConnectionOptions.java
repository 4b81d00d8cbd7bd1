package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EnvironmentRevision.ConnectionRevision;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that say which connections an environment has. For each system there is a short form,
 * made from its settings: {@code --portos} is the address of a connection called {@code portos},
 * {@code --portos-prefix} another setting of it.
 */
final class ConnectionOptions {
    private static final Pattern CONNECTION = Pattern.compile("([^=]*)=([^=:]*):(.*)");
    private static final Pattern SETTING = Pattern.compile("([^=.]*)\\.([^=]*)=(.*)");

    private final ConnectionSchemas schemas;
    private final boolean hasStandards;
    private final Map<String, String> shortForms = new HashMap<>();

    /**
     * @param hasStandards whether a short form that is not said has the standard text of its
     *     setting
     */
    ConnectionOptions(ConnectionSchemas schemas, boolean hasStandards) {
        this.schemas = schemas;
        this.hasStandards = hasStandards;
    }

    /** Adds the short forms to a command; its bundle has a text for each of them. */
    void addTo(CommandSpec command) {
        for (ConnectionSchema schema : schemas.all()) {
            for (ConnectionSetting setting : shortForms(schema)) {
                String option = option(schema, setting);
                command.addOption(
                        OptionSpec.builder(option)
                                .paramLabel(setting.equals(schema.address()) ? "URL" : "TEXT")
                                .type(String.class)
                                .defaultValue(standard(setting))
                                .setter(new ShortForm(option))
                                .build());
            }
        }
    }

    /**
     * What is asked for of the connections of an environment: the short forms first.
     *
     * @param connections each as {@code NAME=SYSTEM:URL}
     * @param settings each as {@code CONNECTION.SETTING=VALUE}
     * @param before the connections that are there and may be changed
     */
    List<ConnectionRevision> read(
            List<String> connections, List<String> settings, List<ConnectionSpec> before) {
        var wanted = new LinkedHashMap<String, Wanted>();
        for (ConnectionSchema schema : schemas.all()) {
            Map<String, String> texts = shortForm(schema);
            if (!texts.isEmpty()) {
                wanted.put(schema.system().value(), new Wanted(schema, texts));
            }
        }
        connections.forEach(text -> addConnection(text, wanted));
        settings.forEach(text -> addSetting(text, wanted, before));
        var revisions = new ArrayList<ConnectionRevision>();
        wanted.forEach((name, each) -> {
            if (before.stream().noneMatch(one -> one.isCalled(name))) {
                refuseHalf(name, each);
            }
            revisions.add(new ConnectionRevision(name, each.schema(), each.texts()));
        });
        return revisions;
    }

    /** A setting that a connection need not say anything of has no option of its own. */
    private static List<ConnectionSetting> shortForms(ConnectionSchema schema) {
        return schema.all().stream().filter(setting -> !setting.writtenIfSaid()).toList();
    }

    private record Wanted(ConnectionSchema schema, Map<String, String> texts) {}

    private @Nullable String standard(ConnectionSetting setting) {
        return hasStandards && !setting.standard().isEmpty() ? setting.standard() : null;
    }

    /** Takes over what is said by one option; picocli sets null where nothing is. */
    private final class ShortForm implements ISetter {
        private final String option;

        ShortForm(String option) {
            this.option = option;
        }

        @Override
        public <T> T set(T value) {
            if (value instanceof String text) {
                shortForms.put(option, text);
            } else {
                shortForms.remove(option);
            }
            return value;
        }
    }

    /** Empty where nothing was said; standard texts are said by nobody. */
    private Map<String, String> shortForm(ConnectionSchema schema) {
        var texts = new HashMap<String, String>();
        boolean said = false;
        for (ConnectionSetting setting : shortForms(schema)) {
            String text = shortForms.get(option(schema, setting));
            if (text != null) {
                texts.put(setting.key(), text);
                said |= !text.equals(standard(setting));
            }
        }
        return said ? texts : Map.of();
    }

    /** The sentence speaks of the options of the short form, where that was used. */
    private static void refuseHalf(String name, Wanted connection) {
        ConnectionSchema schema = connection.schema();
        for (ConnectionSetting setting : schema.all()) {
            boolean missing = setting.required() && !connection.texts().containsKey(setting.key());
            if (missing && name.equals(schema.system().value())) {
                throw wrong(
                        "environments.option.missing",
                        option(schema, setting),
                        option(schema, schema.address()));
            }
        }
    }

    private void addConnection(String text, Map<String, Wanted> wanted) {
        Matcher form = CONNECTION.matcher(text);
        if (!form.matches()) {
            throw wrong("environments.option.connection");
        }
        ConnectionSchema schema =
                schemas.find(new SystemId(form.group(2)))
                        .orElseThrow(() -> wrong("environments.option.system", systems()));
        var texts = new HashMap<>(Map.of(schema.address().key(), form.group(3)));
        if (wanted.put(form.group(1), new Wanted(schema, texts)) != null) {
            throw wrong("environments.option.twice", form.group(1));
        }
    }

    private void addSetting(String text, Map<String, Wanted> wanted, List<ConnectionSpec> before) {
        Matcher form = SETTING.matcher(text);
        if (!form.matches()) {
            throw wrong("environments.option.set");
        }
        Wanted connection =
                wanted.computeIfAbsent(
                        form.group(1), name -> wanted(name, before, wanted.keySet()));
        String key = form.group(2);
        List<String> known =
                connection.schema().all().stream().map(ConnectionSetting::key).toList();
        if (!known.contains(key)) {
            throw wrong("environments.option.set.setting", form.group(1), String.join(", ", known));
        }
        connection.texts().put(key, form.group(3));
    }

    private Wanted wanted(String name, List<ConnectionSpec> before, Set<String> named) {
        return before.stream()
                .filter(one -> one.isCalled(name))
                .findFirst()
                .flatMap(one -> schemas.find(one.system()))
                .map(schema -> new Wanted(schema, new HashMap<>()))
                .orElseThrow(() -> unknown(before, named));
    }

    private static CliException unknown(List<ConnectionSpec> before, Set<String> named) {
        return wrong(
                "environments.option.set.connection",
                Stream.concat(before.stream().map(ConnectionSpec::name), named.stream())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private String systems() {
        return schemas.all().stream()
                .map(schema -> schema.system().value())
                .collect(Collectors.joining(", "));
    }

    private static String option(ConnectionSchema schema, ConnectionSetting setting) {
        String system = "--" + schema.system();
        return setting.equals(schema.address()) ? system : system + "-" + setting.key();
    }

    private static CliException wrong(String key, Object... arguments) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key, arguments));
    }
}

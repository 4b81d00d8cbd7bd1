package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The options that say which connections an environment has. For each system there is a short form,
 * made from its settings: {@code --portos} is the address of a connection called {@code portos},
 * {@code --portos-prefix} another setting of it.
 */
final class ConnectionOptions {
    private static final Pattern CONNECTION = Pattern.compile("([^=]*)=([^=:]*):(.*)");
    private static final Pattern SETTING = Pattern.compile("([^=.]*)\\.([^=]*)=(.*)");

    private final ConnectionSchemas schemas;
    private final Map<String, String> shortForms = new HashMap<>();

    ConnectionOptions(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /** Adds the short forms to a command; its bundle has a text for each of them. */
    void addTo(CommandSpec command) {
        for (ConnectionSchema schema : schemas.all()) {
            for (ConnectionSetting setting : schema.all()) {
                String option = option(schema, setting);
                command.addOption(
                        OptionSpec.builder(option)
                                .paramLabel(setting.equals(schema.address()) ? "URL" : "TEXT")
                                .type(String.class)
                                .defaultValue(
                                        setting.standard().isEmpty() ? null : setting.standard())
                                .setter(new ShortForm(option))
                                .build());
            }
        }
    }

    /**
     * The connections that were asked for: the short forms first.
     *
     * @param connections each as {@code NAME=SYSTEM:URL}
     * @param settings each as {@code CONNECTION.SETTING=VALUE}
     */
    List<ConnectionSpec> read(List<String> connections, List<String> settings) {
        var wanted = new LinkedHashMap<String, Wanted>();
        for (ConnectionSchema schema : schemas.all()) {
            Map<String, String> texts = shortForm(schema);
            if (!texts.isEmpty()) {
                wanted.put(schema.system().value(), new Wanted(schema, texts));
            }
        }
        connections.forEach(text -> addConnection(text, wanted));
        settings.forEach(text -> addSetting(text, wanted));
        var specs = new ArrayList<ConnectionSpec>();
        wanted.forEach((name, each) -> {
            refuseHalf(name, each);
            specs.add(each.schema().connection(ConnectionId.random(), name, each.texts()));
        });
        return specs;
    }

    private record Wanted(ConnectionSchema schema, Map<String, String> texts) {}

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
        for (ConnectionSetting setting : schema.all()) {
            String text = shortForms.get(option(schema, setting));
            if (text != null) {
                texts.put(setting.key(), text);
                said |= !text.equals(setting.standard());
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

    private static void addSetting(String text, Map<String, Wanted> wanted) {
        Matcher form = SETTING.matcher(text);
        if (!form.matches()) {
            throw wrong("environments.option.set");
        }
        Wanted connection = wanted.get(form.group(1));
        if (connection == null) {
            throw wrong("environments.option.set.connection", String.join(", ", wanted.keySet()));
        }
        String key = form.group(2);
        List<String> known =
                connection.schema().all().stream().map(ConnectionSetting::key).toList();
        if (!known.contains(key)) {
            throw wrong("environments.option.set.setting", form.group(1), String.join(", ", known));
        }
        connection.texts().put(key, form.group(3));
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

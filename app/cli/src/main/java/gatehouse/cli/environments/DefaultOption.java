package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.EnvironmentRevision.DefaultRevision;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The option that says something for all connections of an environment to one system. */
final class DefaultOption {
    private static final Pattern DEFAULT = Pattern.compile("([^=.]*)\\.([^=]*)=(.*)");

    private final ConnectionSchemas schemas;

    @Option(names = "--default", paramLabel = "SYSTEM.SETTING=VALUE")
    List<String> texts = new ArrayList<>();

    DefaultOption(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /** What is asked for, in its order. */
    List<DefaultRevision> read() {
        return texts.stream().map(this::read).toList();
    }

    private DefaultRevision read(String text) {
        Matcher form = DEFAULT.matcher(text);
        if (!form.matches()) {
            throw wrong("environments.option.default");
        }
        ConnectionSchema schema =
                schemas.find(new SystemId(form.group(1)))
                        .filter(found -> !found.inherited().isEmpty())
                        .orElseThrow(() -> wrong("environments.option.default.system", systems()));
        ConnectionSetting setting =
                schema.inherited(form.group(2))
                        .orElseThrow(() ->
                                wrong(
                                        "environments.option.default.setting",
                                        schema.system(),
                                        settings(schema)));
        return new DefaultRevision(schema, setting, form.group(3));
    }

    private String systems() {
        return schemas.all().stream()
                .filter(schema -> !schema.inherited().isEmpty())
                .map(schema -> schema.system().value())
                .collect(Collectors.joining(", "));
    }

    private static String settings(ConnectionSchema schema) {
        return schema.inherited().stream()
                .map(ConnectionSetting::key)
                .collect(Collectors.joining(", "));
    }

    private static CliException wrong(String key, Object... arguments) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key, arguments));
    }
}

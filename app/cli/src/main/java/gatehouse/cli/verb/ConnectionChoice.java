package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The option behind the verbs that talk to a system: over which connection they do so. */
public final class ConnectionChoice {
    @Option(
            names = {"-c", "--connection"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT)
    @Nullable String name;

    /**
     * The connection to the system that was named; empty where none was, and there is at most one.
     *
     * @throws CliException where the choice is not clear or there is no such connection
     */
    Optional<ConnectionSpec> in(Environment environment, SystemId system) {
        List<ConnectionSpec> there = environment.connectionsTo(system);
        String wanted = name;
        if (wanted == null) {
            if (there.size() > 1) {
                throw wrong("connection.several", environment.name(), names(there));
            }
            return Optional.empty();
        }
        if (environment.equals(Environment.SANDBOX)) {
            // Its connections are known when it runs; each is called like its system.
            if (wanted.equalsIgnoreCase(system.value())) {
                return Optional.empty();
            }
            throw wrong("connection.onlyOne", environment.name(), wanted, system.value());
        }
        Optional<ConnectionSpec> chosen =
                there.stream().filter(connection -> connection.isCalled(wanted)).findFirst();
        if (chosen.isPresent()) {
            return chosen;
        }
        throw switch (there.size()) {
            case 0 -> wrong("connection.none", environment.name(), wanted);
            case 1 -> wrong("connection.onlyOne", environment.name(), wanted, names(there));
            default -> wrong("connection.missing", environment.name(), wanted, names(there));
        };
    }

    private static String names(List<ConnectionSpec> connections) {
        return connections.stream().map(ConnectionSpec::name).collect(Collectors.joining(", "));
    }

    private static CliException wrong(String key, Object... arguments) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key, arguments));
    }
}

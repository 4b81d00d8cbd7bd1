package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.network.SecretNeed;

import java.util.Optional;

/**
 * Finds the secrets that a connection as it counts needs before it reaches its system: in the
 * environment variables, else by asking the person.
 */
final class ConnectionSecretPrompt {
    private final CommandContext context;
    private final Console console;

    ConnectionSecretPrompt(CommandContext context, Console console) {
        this.context = context;
        this.console = console;
    }

    /**
     * Finds those that a verb cannot go on without.
     *
     * @throws CliException where one is not set and nobody can be asked
     */
    void require(ConnectionSpec connection) {
        console.systems()
                .schemas()
                .needs(connection)
                .forEach(need -> {
                    if (!find(need)) {
                        throw new CliException(
                                ExitCode.NOT_SIGNED_IN,
                                TerminalMessages.of(
                                        "connectionSecret.nobody",
                                        connection.name(),
                                        need.sentence(),
                                        variable(need)));
                    }
                });
    }

    /** Finds those that there are; what is missing is said by the step that needs it. */
    void offer(ConnectionSpec connection) {
        console.systems().schemas().needs(connection).forEach(this::find);
    }

    private boolean find(SecretNeed need) {
        if (console.secrets().has(need)) {
            return true;
        }
        Optional<char[]> secret = secret(need);
        secret.ifPresent(known -> console.secrets().put(need, known));
        return secret.isPresent();
    }

    private Optional<char[]> secret(SecretNeed need) {
        String variable = variable(need);
        if (context.variables().isThere(variable)) {
            return Optional.of(context.variables().text(variable).toCharArray());
        }
        return context.around()
                .prompt()
                .map(person ->
                        person.secret(
                                TerminalMessages.of("connectionSecret.ask", need.sentence())));
    }

    private static String variable(SecretNeed need) {
        return switch (need.kind()) {
            case PROXY -> "GATEHOUSE_PROXY_PASSWORD";
            case CLIENT_CERTIFICATE -> "GATEHOUSE_CLIENT_CERT_PASSWORD";
        };
    }
}

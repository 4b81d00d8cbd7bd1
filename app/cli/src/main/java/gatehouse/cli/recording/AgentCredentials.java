package gatehouse.cli.recording;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.CredentialVariables;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.work.FailureMessages;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who is signed in to screen recording: by what the environment variables tell, else whoever may
 * sign in where SRS is only played, else by asking the person.
 */
final class AgentCredentials {
    private static final String USER = "GATEHOUSE_SRS_USER";
    private static final String PASSWORD = "GATEHOUSE_SRS_PASSWORD";

    private final CredentialVariables variables;
    private final Optional<TerminalPrompt> prompt;
    private final Optional<EmbeddedSandbox.SandboxUser> played;
    private final String environment;

    /**
     * @param environment the name of the environment, for the person
     */
    AgentCredentials(
            CommandContext place,
            Optional<EmbeddedSandbox.SandboxUser> played,
            String environment) {
        this.variables = place.variables();
        this.prompt = place.around().prompt();
        this.played = played.filter(_ -> !variables.isThere(USER));
        this.environment = environment;
    }

    /** The name in Configuration Server; asked for once each time. */
    String user() {
        String given = variables.stripped(USER);
        return given.isEmpty()
                ? played.map(EmbeddedSandbox.SandboxUser::name)
                        .orElseGet(() ->
                                asked().line(TerminalMessages.of("recording.login.user")).strip())
                : given;
    }

    /** The user with the password, which may be empty. */
    SrsCredentials credentials(String user) {
        char[] password = password();
        try {
            return new SrsCredentials(user, password);
        } catch (IllegalArgumentException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, FailureMessages.ofInput(wrong).what());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        if (variables.isThere(PASSWORD)) {
            return variables.text(PASSWORD).toCharArray();
        }
        return played.map(agent -> agent.password().toCharArray())
                .orElseGet(() -> asked().secret(TerminalMessages.of("recording.login.password")));
    }

    private TerminalPrompt asked() {
        return prompt.orElseThrow(() ->
                new CliException(
                        ExitCode.NOT_SIGNED_IN,
                        TerminalMessages.of(
                                "recording.login.nobody", environment, USER, PASSWORD)));
    }
}

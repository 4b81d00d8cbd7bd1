package gatehouse.cli.recording;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Prompt;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Surroundings;
import gatehouse.clients.srs.Credentials;
import gatehouse.console.environments.EmbeddedSandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in to screen recording: by what the environment variables tell, else whoever may
 * sign in where SRS is only played, else by asking the person.
 */
final class AgentCredentials {
    private static final String USER = "GATEHOUSE_SRS_USER";
    private static final String PASSWORD = "GATEHOUSE_SRS_PASSWORD";

    private final Map<String, String> env;
    private final Optional<Prompt> prompt;
    private final Optional<EmbeddedSandbox.User> played;
    private final String environment;

    /**
     * @param environment the name of the environment, for the person
     */
    AgentCredentials(
            Surroundings around, Optional<EmbeddedSandbox.User> played, String environment) {
        this.env = around.env();
        this.prompt = around.prompt();
        this.played = played.filter(_ -> !around.env().containsKey(USER));
        this.environment = environment;
    }

    /** The name in Configuration Server; asked for once each time. */
    String user() {
        String told = env.getOrDefault(USER, "").strip();
        return told.isEmpty()
                ? played.map(EmbeddedSandbox.User::name)
                        .orElseGet(() -> asked().line(Texts.of("recording.login.user")).strip())
                : told;
    }

    /** The user with the password, which may be empty. */
    Credentials credentials(String user) {
        char[] password = password();
        try {
            return new Credentials(user, password);
        } catch (IllegalArgumentException wrong) {
            throw new Stop(Exit.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        if (env.containsKey(PASSWORD)) {
            return env.getOrDefault(PASSWORD, "").toCharArray();
        }
        return played.map(agent -> agent.password().toCharArray())
                .orElseGet(() -> asked().secret(Texts.of("recording.login.password")));
    }

    private Prompt asked() {
        return prompt.orElseThrow(() ->
                new Stop(
                        Exit.NOT_SIGNED_IN,
                        Texts.of("recording.login.nobody", environment, USER, PASSWORD)));
    }
}

package gatehouse.cli.verb;

import gatehouse.cli.output.Texts;
import gatehouse.clients.superoffice.Secret;
import gatehouse.clients.superoffice.SuperOfficeCaller;
import gatehouse.clients.superoffice.SuperOfficeCredential;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.Environment;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * Tells as whom to call SuperOffice: by what the environment variables tell (a ticket, an access
 * token, or user and password), else by asking the person for user and password. Nothing is sent by
 * it.
 */
final class SuperOfficeSignIn {
    private static final String USER = "GATEHOUSE_SUPEROFFICE_USER";
    private static final String PASSWORD = "GATEHOUSE_SUPEROFFICE_PASSWORD";
    private static final String TICKET = "GATEHOUSE_SUPEROFFICE_TICKET";
    private static final String TOKEN = "GATEHOUSE_SUPEROFFICE_TOKEN";
    private static final String APP_TOKEN = "GATEHOUSE_SUPEROFFICE_APP_TOKEN";

    private final Map<String, String> env;
    private final Optional<Prompt> prompt;

    SuperOfficeSignIn(Map<String, String> env, Optional<Prompt> prompt) {
        this.env = env;
        this.prompt = prompt;
    }

    void to(Environment environment, SuperOfficeConnection superOffice) {
        try {
            superOffice.signIn(
                    new SuperOfficeCaller(credential(environment), secretOrNull(APP_TOKEN)));
        } catch (IllegalArgumentException wrong) {
            throw new Stop(Exit.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private SuperOfficeCredential credential(Environment environment) {
        if (isSet(TICKET)) {
            return new SuperOfficeCredential.Ticket(Secret.of(env.getOrDefault(TICKET, "")));
        }
        if (isSet(TOKEN)) {
            return new SuperOfficeCredential.Bearer(Secret.of(env.getOrDefault(TOKEN, "")));
        }
        String user =
                isSet(USER)
                        ? env.getOrDefault(USER, "")
                        : asked(environment).line(Texts.of("superOffice.user"));
        char[] password =
                isSet(PASSWORD)
                        ? env.getOrDefault(PASSWORD, "").toCharArray()
                        : asked(environment).secret(Texts.of("superOffice.password"));
        return new SuperOfficeCredential.Basic(user, Secret.of(password));
    }

    private @Nullable Secret secretOrNull(String variable) {
        return isSet(variable) ? Secret.of(env.getOrDefault(variable, "")) : null;
    }

    private boolean isSet(String variable) {
        return !env.getOrDefault(variable, "").isEmpty();
    }

    private Prompt asked(Environment environment) {
        return prompt.orElseThrow(() ->
                new Stop(
                        Exit.NOT_SIGNED_IN,
                        Texts.of(
                                "superOffice.nobody",
                                environment.name(),
                                USER,
                                PASSWORD,
                                TICKET,
                                TOKEN)));
    }
}

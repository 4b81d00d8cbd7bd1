package gatehouse.cli.superoffice;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.CredentialVariables;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.StoredCredentials;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.cli.verb.TerminalSignIn;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.console.Console;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficeUserStore;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.passwords.PasswordPlace;
import gatehouse.console.superoffice.SuperOfficeServices;
import gatehouse.console.work.FailureMessages;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/**
 * Tells as whom to call SuperOffice: by what the environment variables tell (a ticket, an access
 * token, or user and password), else by asking the person for user and password. Nothing is sent by
 * it.
 */
public final class SuperOfficeTerminalSignIn implements TerminalSignIn {
    private static final String USER = "GATEHOUSE_SUPEROFFICE_USER";
    private static final String PASSWORD = "GATEHOUSE_SUPEROFFICE_PASSWORD";
    private static final String TICKET = "GATEHOUSE_SUPEROFFICE_TICKET";
    private static final String TOKEN = "GATEHOUSE_SUPEROFFICE_TOKEN";
    private static final String APP_TOKEN = "GATEHOUSE_SUPEROFFICE_APP_TOKEN";

    private final CredentialVariables variables;
    private final Optional<TerminalPrompt> prompt;
    private final StoredCredentials stored;
    private final SuperOfficeUserStore users;

    /** With what a verb works with. */
    public SuperOfficeTerminalSignIn(CommandContext context, Console console) {
        this.variables = context.variables();
        this.prompt = context.around().prompt();
        this.stored = context.stored(console);
        this.users = new SuperOfficeUserStore(console.preferences());
    }

    @Override
    public SystemId system() {
        return SuperOfficeAddress.SCHEMA.system();
    }

    @Override
    public void to(EnvironmentLease lease) throws IOException {
        SuperOfficeConnection superOffice = lease.require(SuperOfficeServices.class).connection();
        if (superOffice.signedIn().isEmpty()) {
            ConnectionSpec where = lease.chosen(SuperOfficeServices.class).orElseThrow();
            signIn(lease.environment(), where, superOffice);
        }
    }

    private void signIn(
            Environment environment, ConnectionSpec where, SuperOfficeConnection superOffice) {
        try {
            superOffice.signIn(
                    new SuperOfficeCaller(credential(environment, where), secretOrNull(APP_TOKEN)));
        } catch (IllegalArgumentException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, FailureMessages.ofInput(wrong).text());
        }
    }

    private SuperOfficeCredential credential(Environment environment, ConnectionSpec where) {
        if (isSet(TICKET)) {
            return new SuperOfficeCredential.Ticket(SecretText.of(variables.text(TICKET)));
        }
        if (isSet(TOKEN)) {
            return new SuperOfficeCredential.Bearer(SecretText.of(variables.text(TOKEN)));
        }
        String user = user(environment, where);
        char[] password =
                isSet(PASSWORD)
                        ? variables.text(PASSWORD).toCharArray()
                        : stored.find(PasswordPlace.ofUser(where, "", user))
                                .orElseGet(() ->
                                        asked(environment)
                                                .secret(
                                                        TerminalMessages.of(
                                                                "superOffice.password")));
        return new SuperOfficeCredential.Basic(user, SecretText.of(password));
    }

    private String user(Environment environment, ConnectionSpec where) {
        String known =
                isSet(USER)
                        ? variables.text(USER)
                        : stored.remembered(users.lastUser(SignInPlace.of(environment, where)));
        return known.isEmpty()
                ? asked(environment).line(TerminalMessages.of("superOffice.user"))
                : known;
    }

    private @Nullable SecretText secretOrNull(String variable) {
        return isSet(variable) ? SecretText.of(variables.text(variable)) : null;
    }

    private boolean isSet(String variable) {
        return variables.isSet(variable);
    }

    private TerminalPrompt asked(Environment environment) {
        return prompt.orElseThrow(() ->
                new CliException(
                        ExitCode.NOT_SIGNED_IN,
                        TerminalMessages.of(
                                "superOffice.nobody",
                                environment.name(),
                                USER,
                                PASSWORD,
                                TICKET,
                                TOKEN)));
    }
}

package gatehouse.cli.portos;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.CredentialVariables;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.StoredCredentials;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.cli.verb.TerminalSignIn;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.PortosSignInMessages;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.passwords.PasswordPlace;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.util.Optional;

/** Signs in to Portos. */
public final class PortosTerminalSignIn implements TerminalSignIn {
    private static final String USER = "GATEHOUSE_PORTOS_USER";
    private static final String PASSWORD = "GATEHOUSE_PORTOS_PASSWORD";
    private static final String KEY = "GATEHOUSE_PORTOS_KEY";
    private static final String SECRET = "GATEHOUSE_PORTOS_SECRET";
    private static final String DEVICE = "GATEHOUSE_PORTOS_DEVICE";

    private final CredentialVariables variables;
    private final Optional<TerminalPrompt> prompt;
    private final StoredCredentials stored;
    private final KnownDeviceStore devices;
    private final OutputStreams output;

    /** With what a verb works with. */
    public PortosTerminalSignIn(CommandContext context, Console console) {
        this.variables = context.variables();
        this.prompt = context.around().prompt();
        this.stored = context.stored(console);
        this.devices = new KnownDeviceStore(console.preferences());
        this.output = context.output();
    }

    @Override
    public SystemId system() {
        return PortosAddress.SCHEMA.system();
    }

    @Override
    public void to(EnvironmentLease lease) throws IOException {
        PortosServices portos = lease.require(PortosServices.class);
        if (portos.connection().signedIn().isEmpty()) {
            signIn(lease.environment(), lease.chosen(PortosServices.class).orElseThrow(), portos);
        }
    }

    private void signIn(Environment environment, ConnectionSpec where, PortosServices portos) {
        var at = SignInPlace.of(environment, where);
        String path = PortosAddress.of(where).prefix();
        String key = key(at);
        if (!key.isEmpty()) {
            PasswordPlace place = PasswordPlace.ofKey(where, path, key);
            char[] secret = secret(SECRET, place, "signIn.secret", environment);
            used(() -> portos.connection().useKeyWithoutProof(key, secret));
            return;
        }
        String user = given(USER, devices.lastUser(at), "signIn.user", environment);
        String device = given(DEVICE, devices.lastDevice(at), "signIn.device", environment);
        warn(at, device);
        PasswordPlace place = PasswordPlace.ofUser(where, path, user);
        char[] password = secret(PASSWORD, place, "signIn.password", environment);
        PortosSignInResult answer = signedIn(portos, new PortosSignIn(user, device), password, at);
        devices.remember(at, answer);
        if (KnownDeviceStore.isTill(answer.deviceEnvName())) {
            output.note(
                    TerminalMessages.of(
                            "signIn.wasTill", answer.deviceName(), answer.deviceEnvName()));
        }
    }

    private PortosSignInResult signedIn(
            PortosServices portos, PortosSignIn as, char[] password, SignInPlace at) {
        boolean isTill =
                devices.kindOf(at, as.deviceName()).map(KnownDeviceStore::isTill).orElse(true);
        ActOutcome<PortosSignIn, PortosSignInResult> outcome =
                portos.signIn().signIn(as, password, isTill, false).outcome();
        if (outcome instanceof ActOutcome.Done<PortosSignIn, PortosSignInResult>(var answer, _)) {
            return answer.orElseThrow();
        }
        // Signing in is no write of the verb: a lost answer is a failure, not an unknown outcome.
        ExitCode exit = ActExitCode.of(outcome);
        throw new CliException(
                exit == ExitCode.UNKNOWN ? ExitCode.FAILED : exit,
                PortosSignInMessages.of(outcome.failure().orElseThrow()).text());
    }

    /** One call, signed with an API key, sent once. */
    private interface KeyUse {
        Object send() throws CallException;
    }

    private static void used(KeyUse key) {
        try {
            key.send();
        } catch (CallException failed) {
            ExitCode exit =
                    failed.failure() instanceof CallFailure.Unauthorized
                            ? ExitCode.NOT_SIGNED_IN
                            : ExitCode.FAILED;
            throw new CliException(exit, PortosSignInMessages.ofKey(WorkFailure.of(failed)).text());
        }
    }

    /** A key that was used last counts only where no user is named. */
    private String key(SignInPlace at) {
        String key = variables.text(KEY);
        return key.isEmpty() && !variables.isSet(USER)
                ? stored.remembered(devices.lastKey(at))
                : key;
    }

    private String given(String variable, String last, String question, Environment environment) {
        String text =
                variables.isSet(variable) ? variables.text(variable) : stored.remembered(last);
        return text.isEmpty() ? asked(environment).line(TerminalMessages.of(question)) : text;
    }

    private char[] secret(
            String variable, PasswordPlace place, String question, Environment environment) {
        return variables.isSet(variable)
                ? variables.text(variable).toCharArray()
                : stored.find(place)
                        .orElseGet(() -> asked(environment).secret(TerminalMessages.of(question)));
    }

    private TerminalPrompt asked(Environment environment) {
        return prompt.orElseThrow(() ->
                new CliException(
                        ExitCode.NOT_SIGNED_IN,
                        TerminalMessages.of(
                                "signIn.nobody", environment.name(), USER, PASSWORD, DEVICE)));
    }

    /** A sign-in on a till ends the session that is there (contract: Portos 10, rule 2). */
    private void warn(SignInPlace at, String device) {
        Optional<String> kind = devices.kindOf(at, device);
        if (kind.isEmpty()) {
            output.note(TerminalMessages.of("signIn.perhapsTill", device));
        } else if (KnownDeviceStore.isTill(kind.get())) {
            output.note(TerminalMessages.of("signIn.isTill", device, kind.get()));
        }
    }
}

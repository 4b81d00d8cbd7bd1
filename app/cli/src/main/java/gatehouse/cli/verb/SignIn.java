package gatehouse.cli.verb;

import gatehouse.cli.output.Output;
import gatehouse.cli.output.Texts;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.SignInWords;
import gatehouse.console.desk.PortosDesk;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.work.Failure;

import java.util.Map;
import java.util.Optional;

/** Signs in with what the environment variables tell, and asks the person for the rest. */
final class SignIn {
    private static final String USER = "GATEHOUSE_PORTOS_USER";
    private static final String PASSWORD = "GATEHOUSE_PORTOS_PASSWORD";
    private static final String KEY = "GATEHOUSE_PORTOS_KEY";
    private static final String SECRET = "GATEHOUSE_PORTOS_SECRET";
    private static final String DEVICE = "GATEHOUSE_PORTOS_DEVICE";

    private final Map<String, String> env;
    private final Optional<Prompt> prompt;
    private final KnownDevices devices;
    private final Output output;

    SignIn(Map<String, String> env, Optional<Prompt> prompt, KnownDevices devices, Output output) {
        this.env = env;
        this.prompt = prompt;
        this.devices = devices;
        this.output = output;
    }

    void to(Environment environment, PortosDesk portos) {
        String key = env.getOrDefault(KEY, "");
        if (!key.isEmpty()) {
            char[] secret = secret(SECRET, "signIn.secret", environment);
            used(() -> portos.connection().useKeyWithoutProof(key, secret));
            return;
        }
        String user = given(USER, "signIn.user", environment);
        String device = given(DEVICE, "signIn.device", environment);
        warn(environment.id(), device);
        char[] password = secret(PASSWORD, "signIn.password", environment);
        SignedIn answer = signedIn(portos, new PortosSignIn(user, device), password, environment);
        devices.remember(environment.id(), answer);
        if (KnownDevices.isTill(answer.deviceEnvName())) {
            output.note(Texts.of("signIn.wasTill", answer.deviceName(), answer.deviceEnvName()));
        }
    }

    private SignedIn signedIn(
            PortosDesk portos, PortosSignIn as, char[] password, Environment environment) {
        boolean isTill =
                devices.kindOf(environment.id(), as.deviceName())
                        .map(KnownDevices::isTill)
                        .orElse(true);
        ActOutcome<PortosSignIn, SignedIn> outcome =
                portos.signIn().signIn(as, password, isTill, false).outcome();
        if (outcome instanceof ActOutcome.Done<PortosSignIn, SignedIn>(var answer, _)) {
            return answer.orElseThrow();
        }
        // Signing in is no write of the verb: a lost answer is a failure, not an unknown outcome.
        Exit exit = ActExitCode.of(outcome);
        throw new Stop(
                exit == Exit.UNKNOWN ? Exit.FAILED : exit,
                SignInWords.of(outcome.failure().orElseThrow()).text());
    }

    /** One call, signed with an API key, sent once. */
    private interface KeyUse {
        Object send() throws CallException;
    }

    private static void used(KeyUse key) {
        try {
            key.send();
        } catch (CallException failed) {
            Exit exit =
                    failed.failure() instanceof CallFailure.Unauthorized
                            ? Exit.NOT_SIGNED_IN
                            : Exit.FAILED;
            throw new Stop(exit, SignInWords.ofKey(Failure.of(failed)).text());
        }
    }

    private String given(String variable, String question, Environment environment) {
        String text = env.getOrDefault(variable, "");
        return text.isEmpty() ? asked(environment).line(Texts.of(question)) : text;
    }

    private char[] secret(String variable, String question, Environment environment) {
        String text = env.getOrDefault(variable, "");
        return text.isEmpty() ? asked(environment).secret(Texts.of(question)) : text.toCharArray();
    }

    private Prompt asked(Environment environment) {
        return prompt.orElseThrow(() ->
                new Stop(
                        Exit.NOT_SIGNED_IN,
                        Texts.of("signIn.nobody", environment.name(), USER, PASSWORD, DEVICE)));
    }

    /** A sign-in on a till ends the session that is there (contract: Portos 10, rule 2). */
    private void warn(EnvironmentId environment, String device) {
        Optional<String> kind = devices.kindOf(environment, device);
        if (kind.isEmpty()) {
            output.note(Texts.of("signIn.perhapsTill", device));
        } else if (KnownDevices.isTill(kind.get())) {
            output.note(Texts.of("signIn.isTill", device, kind.get()));
        }
    }
}

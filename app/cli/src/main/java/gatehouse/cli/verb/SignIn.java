package gatehouse.cli.verb;

import gatehouse.cli.output.Output;
import gatehouse.cli.output.Texts;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.SignInWords;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.Sentence;
import gatehouse.console.work.Failure;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    void to(Environment environment, PortosConnection portos) {
        String key = env.getOrDefault(KEY, "");
        if (!key.isEmpty()) {
            char[] secret = secret(SECRET, "signIn.secret", environment);
            sent(() -> portos.useKeyWithoutProof(key, secret), SignInWords::ofKey);
            return;
        }
        String user = given(USER, "signIn.user", environment);
        String device = given(DEVICE, "signIn.device", environment);
        warn(environment.name(), device);
        char[] password = secret(PASSWORD, "signIn.password", environment);
        SignedIn answer =
                sent(() -> portos.signInWithoutProof(user, password, device), SignInWords::of);
        devices.remember(environment.name(), answer);
        if (KnownDevices.isTill(answer.deviceEnvName())) {
            output.note(Texts.of("signIn.wasTill", answer.deviceName(), answer.deviceEnvName()));
        }
    }

    /** One sign-in, sent once. */
    private interface Once<T> {
        T send() throws CallException;
    }

    private static <T> T sent(Once<T> signIn, Function<Failure, Sentence> words) {
        try {
            return signIn.send();
        } catch (CallException failed) {
            Exit exit =
                    failed.failure() instanceof CallFailure.Unauthorized
                            ? Exit.NOT_SIGNED_IN
                            : Exit.FAILED;
            throw new Stop(exit, words.apply(Failure.of(failed)).text());
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
    private void warn(String environment, String device) {
        Optional<String> kind = devices.kindOf(environment, device);
        if (kind.isEmpty()) {
            output.note(Texts.of("signIn.perhapsTill", device));
        } else if (KnownDevices.isTill(kind.get())) {
            output.note(Texts.of("signIn.isTill", device, kind.get()));
        }
    }
}

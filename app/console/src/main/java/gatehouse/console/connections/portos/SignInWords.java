package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Problem;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import java.util.Optional;

/** Why a sign-in did not work, in sentences for the window and the terminal. */
public final class SignInWords {
    private SignInWords() {}

    /** With an API key a 401 means the key, its secret, or a clock that is off. */
    public static Sentence ofKey(Failure why) {
        return why instanceof Failure.Call call
                        && call.what() instanceof CallFailure.Unauthorized(Problem problem)
                ? FailureWords.refused("signIn.keyRefused", "Portos", problem)
                : FailureWords.of(why, "Portos");
    }

    /**
     * At the sign-in itself a 401 means user, password or device (contract: Portos 10, rule 11).
     */
    public static Sentence of(Failure why) {
        Sentence usual = FailureWords.of(why, "Portos");
        if (!(why instanceof Failure.Call call)) {
            return usual;
        }
        return switch (call.what()) {
            case CallFailure.Unauthorized(Problem problem) ->
                    FailureWords.refused("signIn.refused", "Portos", problem);
            case CallFailure.Unknown _ ->
                    new Sentence(usual.what(), Words.of("signIn.unknown.then"));
            case CallFailure.NotSent _,
                    CallFailure.Unreachable _,
                    CallFailure.Untrusted _,
                    CallFailure.Refused _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _,
                    CallFailure.Cancelled _ ->
                    usual;
        };
    }

    /**
     * What signing in to the device that is typed may do to a till; empty where it does nothing.
     */
    static String warning(KnownDevices devices, EnvironmentId environment, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return "";
        }
        Optional<String> kind = devices.kindOf(environment, name);
        if (kind.isEmpty()) {
            return Words.of("signIn.unknownDevice", name);
        }
        return KnownDevices.isTill(kind.get()) ? Words.of("signIn.till", name, kind.get()) : "";
    }
}

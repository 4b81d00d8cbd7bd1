package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Problem;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

/** Why a sign-in did not work, in sentences for the window and the terminal. */
public final class SignInWords {
    private SignInWords() {}

    /** With an API key a 401 means the key, its secret, or a clock that is off. */
    public static Sentence ofKey(Failure why) {
        return why instanceof Failure.Call(CallFailure.Unauthorized(Problem problem), _, _)
                ? FailureWords.refused("signIn.keyRefused", "Portos", problem)
                : FailureWords.of(why, "Portos");
    }

    /**
     * At the sign-in itself a 401 means user, password or device (contract: Portos 10, rule 11).
     */
    public static Sentence of(Failure why) {
        Sentence usual = FailureWords.of(why, "Portos");
        return switch (why) {
            case Failure.Call(CallFailure.Unauthorized(Problem problem), _, _) ->
                    FailureWords.refused("signIn.refused", "Portos", problem);
            case Failure.Call(CallFailure.Unknown _, _, _) ->
                    new Sentence(usual.what(), Words.of("signIn.unknown.then"));
            default -> usual;
        };
    }
}

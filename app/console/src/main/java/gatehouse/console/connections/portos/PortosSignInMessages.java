package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.util.Optional;

/** Why a sign-in did not work, in sentences for the window and the terminal. */
public final class PortosSignInMessages {
    private static final Duration CLOCK_NAMED = Duration.ofMinutes(2);

    private PortosSignInMessages() {}

    /**
     * With an API key a 401 means the key, its secret, or a clock that is off (contract: Portos 10,
     * rule 11).
     *
     * @param offset how far the clock of Portos is from this computer's
     */
    static String ofKey(WorkFailure why, Duration offset) {
        String sentence = ofKey(why).text();
        return offset.abs().compareTo(CLOCK_NAMED) > 0
                ? MessageBundle.of("signIn.clock", TimeFormat.length(offset.abs())) + " " + sentence
                : sentence;
    }

    /** The same where nothing is known of the clock. */
    public static UserMessage ofKey(WorkFailure why) {
        return why instanceof WorkFailure.Call call
                        && call.what() instanceof CallFailure.Unauthorized(ProblemDetails problem)
                ? FailureMessages.refused("signIn.keyRefused", "Portos", problem)
                : FailureMessages.of(why, "Portos");
    }

    /**
     * At the sign-in itself a 401 means user, password or device (contract: Portos 10, rule 11).
     */
    public static UserMessage of(WorkFailure why) {
        UserMessage usual = FailureMessages.of(why, "Portos");
        if (!(why instanceof WorkFailure.Call call)) {
            return usual;
        }
        return switch (call.what()) {
            case CallFailure.Unauthorized(ProblemDetails problem) ->
                    FailureMessages.refused("signIn.refused", "Portos", problem);
            case CallFailure.Unknown _ -> usual.withThen(MessageBundle.of("signIn.unknown.then"));
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
    static String warning(KnownDeviceStore devices, SignInPlace place, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return "";
        }
        Optional<String> kind = devices.kindOf(place, name);
        if (kind.isEmpty()) {
            return MessageBundle.of("signIn.unknownDevice", name);
        }
        return KnownDeviceStore.isTill(kind.get())
                ? MessageBundle.of("signIn.till", name, kind.get())
                : "";
    }
}

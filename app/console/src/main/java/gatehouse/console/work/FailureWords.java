package gatehouse.console.work;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Problem;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures in plain sentences: what happened, what it means, what can be done. */
public final class FailureWords {
    private FailureWords() {}

    /**
     * The sentence for a failure.
     *
     * @param system the name of the system that was called, as {@code Portos}
     */
    public static Sentence of(Failure failure, String system) {
        return switch (failure) {
            case Failure.Storage(String why) -> new Sentence(why, Words.of("failure.storage.then"));
            case Failure.Answered(String word) ->
                    new Sentence(Words.of("failure.answered", word), "");
            case Failure.Input(String sentence) -> new Sentence(sentence, "");
            case Failure.Bug(Throwable cause) ->
                    new Sentence(
                            Words.of("failure.bug", cause.getClass().getSimpleName()),
                            Words.of("failure.bug.then"));
            case Failure.Call call -> tried(call, of(call.what(), system));
        };
    }

    /** The sentence for the failure of a call that changes nothing: no outcome is unknown. */
    public static Sentence ofRead(Failure failure, String system) {
        Sentence usual = of(failure, system);
        return failure instanceof Failure.Call call && call.what() instanceof CallFailure.Unknown
                ? new Sentence(usual.what(), Words.of("failure.unknown.read.then"))
                : usual;
    }

    private static Sentence tried(Failure.Call call, Sentence once) {
        if (call.tries() == 1) {
            return once;
        }
        String tries = Words.of("failure.tries", call.tries(), Times.took(call.over()));
        // Only what changes nothing is sent again after a lost answer.
        String then =
                call.what() instanceof CallFailure.Unknown
                        ? Words.of("failure.unknown.read.then")
                        : once.then();
        return new Sentence(once.what() + " " + tries, then);
    }

    private static Sentence of(CallFailure failure, String system) {
        return switch (failure) {
            case CallFailure.NotSent(String why) -> notSent(why);
            case CallFailure.Unreachable(var why, var detail) ->
                    sentence("failure.unreachable." + why, system, detail);
            case CallFailure.Untrusted untrusted ->
                    sentence(
                            "failure.untrusted." + untrusted.why(),
                            system,
                            untrusted.subject(),
                            untrusted.issuer(),
                            untrusted.names(),
                            String.valueOf(untrusted.notAfter()),
                            untrusted.sha256());
            case CallFailure.Unauthorized(Problem problem) ->
                    refused("failure.unauthorized", system, problem);
            case CallFailure.Refused(Problem problem) -> refused(keyOf(problem), system, problem);
            case CallFailure.Unknown(var why, var after) ->
                    sentence("failure.unknown." + why, system, Times.took(after));
            case CallFailure.Malformed(int status, String what) ->
                    sentence("failure.malformed", system, status, what);
            case CallFailure.TooLarge(String limit) -> sentence("failure.tooLarge", system, limit);
            case CallFailure.Cancelled(boolean sent) ->
                    sentence(sent ? "failure.cancelled.sent" : "failure.cancelled", system);
        };
    }

    private static Sentence notSent(String why) {
        String key = "failure.notSent." + why;
        return Words.has(key)
                ? new Sentence(Words.of(key), Words.of(key + ".then"))
                : new Sentence(Words.of("failure.notSent", why), Words.of("failure.notSent.then"));
    }

    /** Codes 4 and 6 outrank the status (contract: Portos 10, rule 15). */
    private static String keyOf(Problem problem) {
        Integer code = problem.errorCode();
        if (code != null && (code == 4 || code == 6)) {
            return "failure.code." + code;
        }
        String exact = "failure.status." + problem.status();
        if (Words.has(exact)) {
            return exact;
        }
        return problem.status() < 400
                ? "failure.redirect"
                : problem.status() < 500 ? "failure.refused" : "failure.serverError";
    }

    /** The sentence under {@code key} for a refusal, with what the server says of it. */
    public static Sentence refused(String key, String system, Problem problem) {
        Sentence plain = sentence(key, system, problem.status());
        String own =
                Stream.of(problem.title(), problem.detail())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .map(Visible::text)
                        .map(text ->
                                text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                        .distinct()
                        .map(text -> text.length() > 300 ? text.substring(0, 300) + "…" : text)
                        .collect(Collectors.joining(" – "));
        return own.isEmpty()
                ? plain
                : new Sentence(plain.what(), Words.of("failure.own", own) + " " + plain.then());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return new Sentence(Words.of(key, arguments), Words.of(key + ".then", arguments));
    }
}

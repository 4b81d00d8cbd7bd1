package gatehouse.console.work;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootTrouble;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.UserMessage;
import gatehouse.console.words.VisibleText;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures in plain sentences: what happened, what it means, what can be done. */
public final class FailureMessages {
    private FailureMessages() {}

    /** The sentence for a failure of a call to a system that the call itself names. */
    public static UserMessage of(WorkFailure failure) {
        return of(failure, systemOf(failure));
    }

    private static String systemOf(WorkFailure failure) {
        String key =
                failure instanceof WorkFailure.Call call
                        ? "system." + call.thrown().scope().system()
                        : "";
        return MessageBundle.of(MessageBundle.has(key) ? key : "system.unknown");
    }

    /** Why a file or the journal of this computer failed, without what was not done. */
    public static String reason(WorkFailure failure) {
        return switch (failure) {
            case WorkFailure.Storage(String why) -> why;
            case WorkFailure.BrokenJournal(String why, _) -> why;
            case WorkFailure.Call _,
                    WorkFailure.Answered _,
                    WorkFailure.Input _,
                    WorkFailure.Bug _ ->
                    of(failure).text();
        };
    }

    /**
     * The sentence for a failure.
     *
     * @param system the name of the system that was called, as {@code Portos}
     */
    public static UserMessage of(WorkFailure failure, String system) {
        return sentence(failure, system).about(failure.call());
    }

    private static UserMessage sentence(WorkFailure failure, String system) {
        return switch (failure) {
            case WorkFailure.Storage(String why) ->
                    new UserMessage(why, MessageBundle.of("failure.storage.then"));
            case WorkFailure.BrokenJournal(String why, _) ->
                    new UserMessage(why, MessageBundle.of("failure.brokenJournal.then"));
            case WorkFailure.Answered(String word) ->
                    new UserMessage(MessageBundle.of("failure.answered", word), "");
            case WorkFailure.Input(String sentence) -> new UserMessage(sentence, "");
            case WorkFailure.Bug(Throwable cause) ->
                    new UserMessage(
                            MessageBundle.of("failure.bug", cause.getClass().getSimpleName()),
                            MessageBundle.of("failure.bug.then"));
            case WorkFailure.Call call -> tried(call, of(call.what(), system));
        };
    }

    /** The sentence for what a person entered and a client cannot send. */
    public static UserMessage ofInput(IllegalArgumentException wrong) {
        return wrong instanceof UnsendableRequestException unsendable
                ? notSent(unsendable.reason())
                : new UserMessage(String.valueOf(wrong.getMessage()), "");
    }

    /** The sentence for the failure of a call that changes nothing: no outcome is unknown. */
    public static UserMessage ofRead(WorkFailure failure, String system) {
        UserMessage usual = of(failure, system);
        return failure instanceof WorkFailure.Call call
                        && call.what() instanceof CallFailure.Unknown
                ? usual.withThen(MessageBundle.of("failure.unknown.read.then"))
                : usual;
    }

    private static UserMessage tried(WorkFailure.Call call, UserMessage once) {
        if (call.tries() == 1) {
            return once;
        }
        String tries =
                MessageBundle.of("failure.tries", call.tries(), TimeFormat.took(call.over()));
        // A read. An act may be sent again after a lost answer, too, but its own text stands where
        // this sentence would.
        String then =
                call.what() instanceof CallFailure.Unknown
                        ? MessageBundle.of("failure.unknown.read.then")
                        : once.then();
        return new UserMessage(once.what() + " " + tries, then);
    }

    private static UserMessage of(CallFailure failure, String system) {
        return switch (failure) {
            case CallFailure.NotSent(String why) -> notSent(why);
            case CallFailure.Unreachable(var why, var detail) ->
                    sentence("failure.unreachable." + why, system, detail);
            case CallFailure.Untrusted untrusted -> untrusted(untrusted, system);
            case CallFailure.Unauthorized(ProblemDetails problem) ->
                    refused("failure.unauthorized", system, problem);
            case CallFailure.Refused(ProblemDetails problem) ->
                    refused(keyOf(problem), system, problem);
            case CallFailure.Unknown(var why, var after) ->
                    sentence("failure.unknown." + why, system, TimeFormat.took(after));
            case CallFailure.Malformed(int status, AnswerDefect what) ->
                    sentence("failure.malformed", system, status, defect(what));
            case CallFailure.TooLarge(AnswerDefect limit) ->
                    sentence("failure.tooLarge", system, defect(limit));
            case CallFailure.Cancelled(boolean sent) ->
                    sentence(sent ? "failure.cancelled.sent" : "failure.cancelled", system);
        };
    }

    /** What is wrong with an answer, as the end of a sentence: without a full stop. */
    public static String defect(AnswerDefect defect) {
        return MessageBundle.of("defect." + defect.kind(), defect.values().toArray());
    }

    private static UserMessage untrusted(CallFailure.Untrusted untrusted, String system) {
        ShownCertificate shown = untrusted.shown();
        UserMessage usual =
                sentence(
                        "failure.untrusted." + untrusted.why(),
                        system,
                        VisibleText.text(shown.subject()),
                        VisibleText.text(shown.issuer()),
                        VisibleText.text(shown.names()),
                        TimeFormat.utc(shown.notAfter()),
                        shown.sha256(),
                        TimeFormat.utc(shown.notBefore()));
        return untrusted.troubles().isEmpty()
                ? usual
                : new UserMessage(
                        usual.what(),
                        MessageBundle.of(
                                        "failure.untrusted.incomplete",
                                        sentences(untrusted.troubles()))
                                + " "
                                + usual.then());
    }

    private static String sentences(List<TrustRootTrouble> troubles) {
        return troubles.stream()
                .map(trouble ->
                        MessageBundle.of(
                                "failure.untrusted.incomplete." + trouble.kind(), trouble.where()))
                .collect(Collectors.joining(" "));
    }

    private static UserMessage notSent(String why) {
        String key = "failure.notSent." + why;
        return MessageBundle.has(key)
                ? new UserMessage(MessageBundle.of(key), MessageBundle.of(key + ".then"))
                : new UserMessage(
                        MessageBundle.of("failure.notSent", why),
                        MessageBundle.of("failure.notSent.then"));
    }

    /** Codes 4 and 6 outrank the status (contract: Portos 10, rule 15). */
    private static String keyOf(ProblemDetails problem) {
        Integer code = problem.errorCode();
        if (code != null && (code == 4 || code == 6)) {
            return "failure.code." + code;
        }
        String exact = "failure.status." + problem.status();
        if (MessageBundle.has(exact)) {
            return exact;
        }
        return switch (problem.status() / 100) {
            case 4 -> "failure.refused";
            case 3 -> "failure.redirect";
            case 0, 1, 2 -> "failure.undocumented";
            default -> isOfGateway(problem) ? "failure.gateway" : "failure.serverError";
        };
    }

    /** Whether a proxy or load balancer seems to have answered: 502 to 504 without a word of it. */
    private static boolean isOfGateway(ProblemDetails problem) {
        return problem.status() >= 502
                && problem.status() <= 504
                && problem.errorCode() == null
                && Stream.of(problem.title(), problem.detail())
                        .allMatch(text -> text == null || text.isBlank());
    }

    /** The sentence under {@code key} for a refusal, with what the server says of it. */
    public static UserMessage refused(String key, String system, ProblemDetails problem) {
        UserMessage plain = waiting(sentence(key, system, problem.status()), problem);
        String own =
                Stream.of(problem.title(), problem.detail())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .map(VisibleText::text)
                        .map(FailureMessages::withoutStop)
                        .distinct()
                        .map(text -> text.length() > 300 ? text.substring(0, 300) + "…" : text)
                        .collect(Collectors.joining(" – "));
        return own.isEmpty()
                ? plain
                : new UserMessage(
                        plain.what(), MessageBundle.of("failure.own", own) + " " + plain.then());
    }

    /** A server that asks for a wait is quoted, as it may be an hour. */
    private static UserMessage waiting(UserMessage plain, ProblemDetails problem) {
        Duration wait = problem.retryAfter();
        return wait == null || wait.isZero()
                ? plain
                : new UserMessage(
                        plain.what()
                                + " "
                                + MessageBundle.of("failure.retryAfter", TimeFormat.length(wait)),
                        plain.then());
    }

    /** The end of a sentence that goes on in another one. */
    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static UserMessage sentence(String key, Object... arguments) {
        return new UserMessage(
                MessageBundle.of(key, arguments), MessageBundle.of(key + ".then", arguments));
    }
}

package gatehouse.console.acts;

import gatehouse.console.words.ActTrace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts the result of any act into a sentence, for dialog, toast, receipt and terminal.
 *
 * <p>A text stands under the prefix of its kind and a key of its outcome, such as {@code
 * revoke.end.done.unconfirmed}; where a kind has no text of its own for a finer key, that of the
 * key without its last part is taken. The names of the phrases fill the first places of a text,
 * what went wrong the next one, and the time it took the last.
 */
public final class ActPresenter {
    private ActPresenter() {}

    /** The outcome, and whether the journal has it. */
    public static UserMessage sentence(ActResult<?, ?> result, ActPhrases phrases) {
        UserMessage outcome =
                outcome(result, phrases)
                        .about(lastCall(result))
                        .of(new ActTrace(result.begun(), result.journalEntry()));
        return result.noted()
                ? outcome
                : outcome.withThen(
                        (outcome.then() + " " + MessageBundle.of("act.notRecorded")).strip());
    }

    /** The same as a notice: good only where the outcome is what was asked for. */
    public static ScreenNotice notice(ActResult<?, ?> result, ActPhrases phrases) {
        UserMessage sentence = sentence(result, phrases);
        return ScreenNotice.of(
                isAsAsked(result.outcome())
                        ? ScreenNotice.NoticeKind.GOOD
                        : ScreenNotice.NoticeKind.WARNING,
                sentence,
                Optional.empty());
    }

    /** The last of the calls with which it was sent. */
    private static OptionalLong lastCall(ActResult<?, ?> result) {
        return result.exchanges().stream().mapToLong(Long::longValue).max();
    }

    /** Whether the outcome is what was asked for, and nothing about it is open. */
    public static boolean isAsAsked(ActOutcome<?, ?> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation confirmation) ->
                    !(confirmation instanceof ActConfirmation.LookFailed);
            case ActOutcome.AlreadySo<?, ?> _ -> true;
            case ActOutcome.Changed<?, ?> _,
                    ActOutcome.Refused<?, ?> _,
                    ActOutcome.Unknown<?, ?> _,
                    ActOutcome.NotTried<?, ?> _ ->
                    false;
        };
    }

    private static UserMessage outcome(ActResult<?, ?> result, ActPhrases phrases) {
        Optional<UserMessage> failure =
                result.outcome().failure().map(why -> phrases.failures().apply(tried(why, result)));
        String more =
                switch (result.outcome()) {
                    case ActOutcome.Unknown<?, ?>(_, ActConfirmation.LookFailed(WorkFailure why)) ->
                            phrases.failures().apply(why).what();
                    // What helps after a failure would be read as advice to send the act again.
                    case ActOutcome.Unknown<?, ?> _ -> failure.map(UserMessage::what).orElse("");
                    case ActOutcome.Done<?, ?>(_, ActConfirmation.LookFailed(WorkFailure why)) ->
                            phrases.failures().apply(why).what();
                    case ActOutcome.Changed<?, ?>(Object now) -> phrases.changed().apply(now);
                    case ActOutcome.Done<?, ?> _,
                            ActOutcome.AlreadySo<?, ?> _,
                            ActOutcome.Refused<?, ?> _,
                            ActOutcome.NotTried<?, ?> _ ->
                            failure.map(UserMessage::text).orElse("");
                };
        List<String> places = new ArrayList<>(phrases.names());
        places.add(more);
        places.add(TimeFormat.took(result.took()));
        String key = existing(phrases.prefix() + "." + key(result));
        Object[] filled = places.toArray();
        return new UserMessage(
                MessageBundle.of(key, filled), MessageBundle.of(key + ".then", filled));
    }

    private static WorkFailure tried(WorkFailure why, ActResult<?, ?> result) {
        return why.after(result.sends(), result.took());
    }

    private static String key(ActResult<?, ?> result) {
        return switch (result.outcome()) {
            case ActOutcome.Done<?, ?>(Optional<?> answer, ActConfirmation confirmation) ->
                    answer.isEmpty()
                            ? "done.unanswered"
                            : switch (confirmation) {
                                case ActConfirmation.Seen _ -> "done";
                                case ActConfirmation.NotPossible _ -> "done.unchecked";
                                case ActConfirmation.LookFailed _ -> "done.unconfirmed";
                                case ActConfirmation.Contradicted _ -> "unknown.contradicted";
                            };
            case ActOutcome.AlreadySo<?, ?>(boolean perhapsByUs) ->
                    perhapsByUs
                            ? "alreadySo.perhapsByUs"
                            : result.sends() > 0 ? "alreadySo" : "alreadySo.before";
            case ActOutcome.Changed<?, ?> _ -> "changed";
            case ActOutcome.Refused<?, ?>(_, boolean contradicted) ->
                    contradicted ? "refused.contradicted" : "refused";
            case ActOutcome.Unknown<?, ?>(
                            Optional<WorkFailure> why,
                            ActConfirmation confirmation) ->
                    switch (confirmation) {
                        case ActConfirmation.Contradicted _ ->
                                "unknown." + (why.isEmpty() ? "contradicted" : "stillThere");
                        case ActConfirmation.LookFailed _ -> "unknown.lookFailed";
                        case ActConfirmation.Seen _ -> "unknown.disputed";
                        case ActConfirmation.NotPossible _ -> "unknown";
                    };
            case ActOutcome.NotTried<?, ?> _ -> "notTried";
        };
    }

    private static String existing(String key) {
        String found = key;
        while (!MessageBundle.has(found) && found.contains(".")) {
            found = found.substring(0, found.lastIndexOf('.'));
        }
        return found;
    }
}

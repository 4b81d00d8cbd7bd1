package gatehouse.console.connections.superoffice;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.ErrorAnswer;
import gatehouse.clients.superoffice.Trouble;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why SuperOffice brought no result, in the contract's words and in a sentence for the window and
 * the terminal.
 */
public record SuperOfficeFailure(Trouble trouble, Sentence sentence) {
    private static final String SYSTEM = "SuperOffice";
    private static final int LONGEST_QUOTE = 300;

    /** What stood in the way of a call, or of the journal before it. */
    public static SuperOfficeFailure of(IOException failed) {
        return failed instanceof AgentException agent
                ? new SuperOfficeFailure(agent.trouble(), sentence(agent))
                : notSent(Failure.of(failed));
    }

    /** An answer of which nothing can be made, though its form is right. */
    public static SuperOfficeFailure incomplete() {
        return new SuperOfficeFailure(
                Trouble.INCOMPLETE,
                new Sentence(
                        Words.of("so.trouble.INCOMPLETE"), Words.of("so.trouble.INCOMPLETE.then")));
    }

    /** Why nothing was sent at all, by its key as in {@link CallFailure.NotSent}. */
    public static SuperOfficeFailure notSent(String why) {
        return of(new CallException(new CallFailure.NotSent(why), null));
    }

    /** A fault of Gatehouse on the way; nobody knows how far it had come. */
    public static SuperOfficeFailure of(Failure failure) {
        return new SuperOfficeFailure(Trouble.CANCELLED, FailureWords.of(failure, SYSTEM));
    }

    private static SuperOfficeFailure notSent(Failure why) {
        return new SuperOfficeFailure(Trouble.NOT_SENT, FailureWords.of(why, SYSTEM));
    }

    private static Sentence sentence(AgentException failed) {
        return switch (failed.trouble()) {
            case NOT_SENT, CANCELLED_UNSENT, NOT_REACHED, UNTRUSTED ->
                    FailureWords.of(Failure.of(failed), SYSTEM);
            default -> told(failed);
        };
    }

    private static Sentence told(AgentException failed) {
        String key = "so.trouble." + failed.trouble();
        String status = failed.exchange() == null ? "" : String.valueOf(failed.exchange().status());
        String quote = quote(failed.error());
        String then = Words.of(key + ".then");
        return new Sentence(
                Words.of(key, status),
                quote.isEmpty() ? then : Words.of("failure.own", quote) + " " + then);
    }

    private static String quote(ErrorAnswer error) {
        Stream<String> texts =
                switch (error) {
                    case ErrorAnswer.ServerError told ->
                            Stream.of(told.friendlyText(), told.errorMessage())
                                    .filter(Objects::nonNull);
                    case ErrorAnswer.FrameworkError told ->
                            Stream.of(told.message(), told.messageDetail())
                                    .filter(Objects::nonNull);
                    case ErrorAnswer.Untold _ -> Stream.empty();
                };
        String all =
                texts.filter(text -> !text.isBlank())
                        .map(Visible::text)
                        .map(text ->
                                text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                        .distinct()
                        .collect(Collectors.joining(" – "));
        return all.length() > LONGEST_QUOTE ? all.substring(0, LONGEST_QUOTE) + "…" : all;
    }
}

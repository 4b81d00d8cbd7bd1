package gatehouse.console.connections.superoffice;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why SuperOffice brought no result, in the contract's words and in a sentence for the window and
 * the terminal.
 */
public record SuperOfficeFailure(SuperOfficeTrouble trouble, UserMessage sentence) {
    private static final String SYSTEM = "SuperOffice";
    private static final int LONGEST_QUOTE = 300;

    /** What stood in the way of a call, or of the journal before it. */
    public static SuperOfficeFailure of(IOException failed) {
        return failed instanceof AgentException agent
                ? new SuperOfficeFailure(agent.trouble(), sentence(agent))
                : notSent(WorkFailure.of(failed));
    }

    /** An answer of which nothing can be made, though its form is right. */
    public static SuperOfficeFailure incomplete() {
        return new SuperOfficeFailure(
                SuperOfficeTrouble.INCOMPLETE,
                new UserMessage(
                        MessageBundle.of("so.trouble.INCOMPLETE"),
                        MessageBundle.of("so.trouble.INCOMPLETE.then")));
    }

    /** Why nothing was sent at all, by its key as in {@link CallFailure.NotSent}. */
    public static SuperOfficeFailure notSent(String why) {
        return of(new CallException(new CallFailure.NotSent(why), null));
    }

    /** A fault of Gatehouse on the way; nobody knows how far it had come. */
    public static SuperOfficeFailure of(WorkFailure failure) {
        return new SuperOfficeFailure(
                SuperOfficeTrouble.CANCELLED, FailureMessages.of(failure, SYSTEM));
    }

    private static SuperOfficeFailure notSent(WorkFailure why) {
        return new SuperOfficeFailure(SuperOfficeTrouble.NOT_SENT, FailureMessages.of(why, SYSTEM));
    }

    private static UserMessage sentence(AgentException failed) {
        return switch (failed.trouble()) {
            case NOT_SENT, CANCELLED_UNSENT, NOT_REACHED, UNTRUSTED ->
                    FailureMessages.of(WorkFailure.of(failed), SYSTEM);
            default -> messageOf(failed).about(WorkFailure.of(failed).call());
        };
    }

    private static UserMessage messageOf(AgentException failed) {
        String key = "so.trouble." + failed.trouble();
        String status = failed.exchange() == null ? "" : String.valueOf(failed.exchange().status());
        String quote = quote(failed.error());
        String then = MessageBundle.of(key + ".then");
        return new UserMessage(
                MessageBundle.of(key, status),
                quote.isEmpty() ? then : MessageBundle.of("failure.own", quote) + " " + then);
    }

    private static String quote(SuperOfficeErrorAnswer error) {
        Stream<String> texts =
                switch (error) {
                    case SuperOfficeErrorAnswer.ServerError shape ->
                            Stream.of(shape.friendlyText(), shape.errorMessage())
                                    .filter(Objects::nonNull);
                    case SuperOfficeErrorAnswer.FrameworkError shape ->
                            Stream.of(shape.message(), shape.messageDetail())
                                    .filter(Objects::nonNull);
                    case SuperOfficeErrorAnswer.Untold _ -> Stream.empty();
                };
        String all =
                texts.filter(text -> !text.isBlank())
                        .map(VisibleText::text)
                        .map(text ->
                                text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                        .distinct()
                        .collect(Collectors.joining(" – "));
        return all.length() > LONGEST_QUOTE ? all.substring(0, LONGEST_QUOTE) + "…" : all;
    }
}

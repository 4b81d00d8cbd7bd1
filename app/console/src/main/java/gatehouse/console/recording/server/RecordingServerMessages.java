package gatehouse.console.recording.server;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.RecordingServerAnswer;
import gatehouse.clients.srs.RecordingServerUser;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import org.jspecify.annotations.Nullable;

/** What a recording server said to this console, in sentences; never anything about SRS. */
public final class RecordingServerMessages {
    private RecordingServerMessages() {}

    /** The answer to either question. */
    public static UserMessage of(RecordingServerAnswer answer) {
        return switch (answer) {
            case RecordingServerAnswer.Up(int status, String version, _) ->
                    sentence("up", status, version.isEmpty() ? "?" : VisibleText.text(version));
            case RecordingServerAnswer.Accepted(RecordingServerUser user, _) ->
                    sentence(
                            "accepted",
                            VisibleText.text(user.userName()),
                            VisibleText.text((user.firstName() + " " + user.lastName()).strip()),
                            VisibleText.text(String.join(", ", user.roles())),
                            told(user.enabled()),
                            told(user.changePasswordOnFirstLogin()));
            case RecordingServerAnswer.Refused refused ->
                    sentence(
                            "refused." + refused.why(),
                            refused.status(),
                            String.valueOf(refused.statusCode()),
                            VisibleText.text(refused.statusMessage()));
            case RecordingServerAnswer.NoAnswer(_, CallFailure failure, _) ->
                    FailureMessages.ofRead(
                            new WorkFailure.Call(new CallException(failure, null)),
                            MessageBundle.of("recording.fact.server"));
        };
    }

    private static String told(@Nullable Boolean flag) {
        return flag == null
                ? MessageBundle.of("times.unknown")
                : MessageBundle.of(flag ? "recording.yes" : "recording.no");
    }

    private static UserMessage sentence(String key, Object... arguments) {
        String whole = "recording.rws." + key;
        return new UserMessage(
                MessageBundle.of(whole, arguments), MessageBundle.of(whole + ".then", arguments));
    }
}

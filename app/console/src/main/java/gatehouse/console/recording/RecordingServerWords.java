package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.RecordingServerAnswer;
import gatehouse.clients.srs.RecordingServerUser;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import org.jspecify.annotations.Nullable;

/** What a recording server said to this console, in sentences; never anything about SRS. */
public final class RecordingServerWords {
    private RecordingServerWords() {}

    /** The answer to either question. */
    public static Sentence of(RecordingServerAnswer answer) {
        return switch (answer) {
            case RecordingServerAnswer.Up(int status, String version, _) ->
                    sentence("up", status, version.isEmpty() ? "?" : Visible.text(version));
            case RecordingServerAnswer.Accepted(RecordingServerUser user, _) ->
                    sentence(
                            "accepted",
                            Visible.text(user.userName()),
                            Visible.text((user.firstName() + " " + user.lastName()).strip()),
                            Visible.text(String.join(", ", user.roles())),
                            told(user.enabled()),
                            told(user.changePasswordOnFirstLogin()));
            case RecordingServerAnswer.Refused refused ->
                    sentence(
                            "refused." + refused.why(),
                            refused.status(),
                            String.valueOf(refused.statusCode()),
                            Visible.text(refused.statusMessage()));
            case RecordingServerAnswer.NoAnswer(_, CallFailure failure, _) ->
                    FailureWords.ofRead(
                            new Failure.Call(new CallException(failure, null)),
                            Words.of("recording.fact.server"));
        };
    }

    private static String told(@Nullable Boolean flag) {
        return flag == null
                ? Words.of("times.unknown")
                : Words.of(flag ? "recording.yes" : "recording.no");
    }

    private static Sentence sentence(String key, Object... arguments) {
        String whole = "recording.rws." + key;
        return new Sentence(Words.of(whole, arguments), Words.of(whole + ".then", arguments));
    }
}

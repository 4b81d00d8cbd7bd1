package gatehouse.console.shell;

import gatehouse.console.sessions.SignOutService.SessionEnd;
import gatehouse.console.sessions.SignOutService.SignedOut;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;

import java.time.ZoneId;

/** What became of the session that a sign-in had begun, in a sentence. */
final class SignOutWords {
    private SignOutWords() {}

    static Toast toast(SignedOut done, ZoneId zone) {
        String when =
                done.expires() == null
                        ? Words.of("signOut.sometime")
                        : Words.of("signOut.at", Times.full(done.expires(), zone));
        return new Toast(
                done.end() == SessionEnd.ENDED ? Notice.Kind.GOOD : Notice.Kind.WARNING,
                Words.of("signOut.end." + done.end(), when));
    }
}

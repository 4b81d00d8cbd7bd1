package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.systems.SignOutResult.SessionEnd;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.ScreenNotice;

import java.time.ZoneId;

/** What became of the session that a sign-in had begun, in a sentence. */
final class SignOutWords {
    private SignOutWords() {}

    /** The same about an environment that was left. */
    static ToastMessage toast(Environment left, SignOutResult done, ZoneId zone) {
        ToastMessage toast = toast(done, zone);
        return new ToastMessage(
                toast.kind(), MessageBundle.of("signOut.left", left.name(), toast.text()));
    }

    static ToastMessage toast(SignOutResult done, ZoneId zone) {
        String when =
                done.expires() == null
                        ? MessageBundle.of("signOut.sometime")
                        : MessageBundle.of("signOut.at", TimeFormat.full(done.expires(), zone));
        return new ToastMessage(
                done.end() == SessionEnd.ENDED
                        ? ScreenNotice.NoticeKind.GOOD
                        : ScreenNotice.NoticeKind.WARNING,
                MessageBundle.of("signOut.end." + done.end(), when));
    }
}

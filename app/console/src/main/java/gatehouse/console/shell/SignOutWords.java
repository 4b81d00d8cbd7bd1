package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.systems.SignOutResult.SessionEnd;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.ScreenNotice;

import java.util.Optional;

/** What became of the session that a sign-in had begun, in a sentence. */
final class SignOutWords {
    private SignOutWords() {}

    /** The same about an environment that was left. */
    static ToastMessage toast(Environment left, SignOutResult done, TimeFormat times) {
        ToastMessage toast = toast(done, times);
        return new ToastMessage(
                toast.kind(),
                MessageBundle.of("signOut.left", left.name(), toast.text()),
                Optional.of(left));
    }

    static ToastMessage toast(SignOutResult done, TimeFormat times) {
        String when =
                done.expires() == null
                        ? MessageBundle.of("signOut.sometime")
                        : MessageBundle.of("signOut.at", times.full(done.expires()));
        return new ToastMessage(
                done.end() == SessionEnd.ENDED
                        ? ScreenNotice.NoticeKind.GOOD
                        : ScreenNotice.NoticeKind.WARNING,
                MessageBundle.of("signOut.end." + done.end(), when));
    }
}

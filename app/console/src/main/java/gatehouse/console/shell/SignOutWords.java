package gatehouse.console.shell;

import gatehouse.console.acts.ActHeading;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.systems.SignOutResult.SessionEnd;
import gatehouse.console.systems.SignOutResult.SignOutAct;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.ScreenNotice.NoticeKind;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of the session that a sign-in had begun, in words.
 *
 * @param environment that was signed out of
 */
record SignOutWords(Environment environment, SignOutResult done, TimeFormat times) {
    /** About an environment that was left. */
    ToastMessage ofLeft() {
        return toast(MessageBundle.of("signOut.left", environment.name(), sentence()));
    }

    /** About the environment on the screen. */
    ToastMessage ofShown() {
        return toast(sentence());
    }

    private ToastMessage toast(String text) {
        return new ToastMessage(
                kind(),
                text,
                Optional.of(environment),
                ticket(),
                done.act().map(SignOutAct::trace));
    }

    private NoticeKind kind() {
        return done.end() == SessionEnd.ENDED ? NoticeKind.GOOD : NoticeKind.WARNING;
    }

    private String sentence() {
        String when =
                done.expires() == null
                        ? MessageBundle.of("signOut.sometime")
                        : MessageBundle.of("signOut.at", times.full(done.expires()));
        return MessageBundle.of("signOut.end." + done.end(), when);
    }

    private String ticket() {
        var outcome =
                new ScreenNotice(
                        kind(),
                        sentence(),
                        "",
                        Optional.empty(),
                        OptionalLong.empty(),
                        done.act().map(SignOutAct::trace));
        String whose = done.act().map(SignOutAct::session).map(SignOutWords::whose).orElse("");
        return new ActHeading(MessageBundle.of("journal.act.sessions.signOut"), whose, "", "", true)
                .ticket(environment, outcome, new ActReason("", ""));
    }

    private static String whose(ActTarget session) {
        return MessageBundle.of(
                "ticket.session",
                VisibleText.text(session.person()),
                VisibleText.text(session.device()));
    }
}

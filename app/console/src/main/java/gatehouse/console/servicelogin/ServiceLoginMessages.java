package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.ScreenNotice;

import java.util.Optional;

/** What is known of service logins, in words for the window and the terminal. */
public final class ServiceLoginMessages {
    private ServiceLoginMessages() {}

    /** Whether one is alive. */
    public static UserMessage of(ServiceLoginCheck check) {
        UserMessage end =
                check.alive()
                        .map(yes -> sentence(yes ? "login.alive" : "login.ended", "", ""))
                        .orElseGet(() -> failed("login.notChecked", check.why().orElseThrow()));
        return end.withThen((end.then() + " " + check.seen().notes()).strip());
    }

    /** What is known of one, in one or two words. */
    public static String life(ServiceLogin login) {
        return MessageBundle.of("login.life." + login.life());
    }

    /** The login id; says so where it was not told. */
    public static String id(CsSessionKey session) {
        Integer id = session.loginId();
        return id == null ? MessageBundle.of("login.untold") : String.valueOf(id);
    }

    /** The id of the Service user; says so where it was not told. */
    public static String user(CsSessionKey session) {
        Integer user = session.userId();
        return user == null ? MessageBundle.of("login.untold") : String.valueOf(user);
    }

    static ScreenNotice notice(boolean good, UserMessage sentence) {
        return ScreenNotice.of(
                good ? ScreenNotice.NoticeKind.GOOD : ScreenNotice.NoticeKind.WARNING,
                sentence,
                Optional.empty());
    }

    private static UserMessage failed(String key, SuperOfficeFailure why) {
        return sentence(key, why.sentence().text(), "").about(why.sentence().call());
    }

    private static UserMessage sentence(String key, String first, String second) {
        return new UserMessage(
                MessageBundle.of(key, first, second),
                MessageBundle.of(key + ".then", first, second));
    }
}

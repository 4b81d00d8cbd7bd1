package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.CsSessionKey;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;

import java.util.Optional;

/** What is known of service logins, in words for the window and the terminal. */
public final class LoginWords {
    private LoginWords() {}

    /** Whether one is alive. */
    public static Sentence of(LifeCheck check) {
        Sentence end =
                check.alive()
                        .map(yes -> sentence(yes ? "login.alive" : "login.ended", "", ""))
                        .orElseGet(() -> failed("login.notChecked", check.why().orElseThrow()));
        return new Sentence(end.what(), (end.then() + " " + check.seen().notes()).strip());
    }

    /** What is known of one, in one or two words. */
    public static String life(ServiceLogin login) {
        return Words.of("login.life." + login.life());
    }

    /** The login id; says so where it was not told. */
    public static String id(CsSessionKey session) {
        Integer id = session.loginId();
        return id == null ? Words.of("login.untold") : String.valueOf(id);
    }

    /** The id of the Service user; says so where it was not told. */
    public static String user(CsSessionKey session) {
        Integer user = session.userId();
        return user == null ? Words.of("login.untold") : String.valueOf(user);
    }

    static Notice notice(boolean good, Sentence sentence) {
        return new Notice(
                good ? Notice.Kind.GOOD : Notice.Kind.WARNING,
                sentence.what(),
                sentence.then(),
                Optional.empty());
    }

    private static Sentence failed(String key, SuperOfficeFailure why) {
        return sentence(key, why.sentence().text(), "");
    }

    private static Sentence sentence(String key, String first, String second) {
        return new Sentence(Words.of(key, first, second), Words.of(key + ".then", first, second));
    }
}

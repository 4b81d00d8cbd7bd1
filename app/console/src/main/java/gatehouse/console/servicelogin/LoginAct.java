package gatehouse.console.servicelogin;

import gatehouse.console.journal.Reason;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;

import java.util.List;
import java.util.function.Function;

/**
 * An act on a service login that a person is asked about.
 *
 * @param go names the act and its object, for title and button
 * @param about what it is about: who, where from, which login
 * @param consequence what it means
 * @param ends whether it ends something
 * @param send does it once, with the reason
 */
public record LoginAct(String go, String about, String consequence, boolean ends, Sending send) {
    /** Does it; blocks. */
    public interface Sending {
        /** Sends it once; what came of it, to be shown. */
        Notice with(Reason reason) throws InterruptedException;
    }

    /** Opens one as {@code as}. */
    static LoginAct open(ServiceLogins logins, String as, String remoteIp, List<String> members) {
        return new LoginAct(
                Words.of("login.open.go"),
                Words.of("login.open.about", as, remoteIp),
                Words.of("login.open.means"),
                false,
                reason -> {
                    Opening done = logins.open(remoteIp, members, reason);
                    return LoginWords.notice(isWhole(done), LoginWords.of(done));
                });
    }

    /** Removes the one with this id. */
    static LoginAct remove(ServiceLogins logins, ServiceLogin login, int loginId) {
        return on(
                "login.remove",
                login,
                true,
                reason -> {
                    Removal done = logins.remove(loginId, reason);
                    boolean gone = done.end() instanceof Removal.End.Removed;
                    return LoginWords.notice(gone, LoginWords.of(done));
                });
    }

    /** Reports one as active. */
    static LoginAct report(ServiceLogins logins, ServiceLogin login) {
        return on(
                "login.report",
                login,
                false,
                reason -> {
                    var key = login.session().key();
                    if (key == null) {
                        throw new IllegalStateException("The key is not known any more.");
                    }
                    Report done = logins.report(key, reason);
                    boolean found = done.end() instanceof Report.End.Reported;
                    return LoginWords.notice(found, LoginWords.of(done));
                });
    }

    private static LoginAct on(String key, ServiceLogin login, boolean ends, Sending send) {
        Function<String, String> words =
                part -> Words.of(key + part, LoginWords.id(login), LoginWords.user(login));
        return new LoginAct(
                words.apply(".go"),
                Words.of("login.about", LoginWords.user(login), login.remoteIp()),
                words.apply(".means"),
                ends,
                send);
    }

    private static boolean isWhole(Opening done) {
        return done.end() instanceof Opening.End.Opened(_, boolean whole) && whole;
    }
}

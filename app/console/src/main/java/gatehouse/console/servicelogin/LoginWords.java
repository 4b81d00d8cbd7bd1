package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;

import java.util.Optional;

/** What came of acts on service logins, in sentences for the window and the terminal. */
public final class LoginWords {
    private LoginWords() {}

    /** What came of opening one. */
    public static Sentence of(Opening opening) {
        Sentence end =
                switch (opening.end()) {
                    case Opening.End.Opened(ServiceLogin login, boolean whole) ->
                            whole
                                    ? sentence("login.opened", id(login), user(login))
                                    : sentence("login.opened.part", id(login), user(login));
                    case Opening.End.Refused(Obstacle why) -> failed("login.notOpened", why);
                    case Opening.End.NotTried(Obstacle why) -> failed("login.notOpened", why);
                    case Opening.End.Unknown(Obstacle why) ->
                            sentence("login.openUnknown", why.sentence().what(), "");
                };
        return noted(end, opening.seen(), opening.noted());
    }

    /** What came of removing one. */
    public static Sentence of(Removal removal) {
        String id = String.valueOf(removal.loginId());
        Sentence end =
                switch (removal.end()) {
                    case Removal.End.Removed(boolean confirmed) ->
                            sentence(
                                    confirmed ? "login.removed" : "login.removed.unchecked",
                                    id,
                                    "");
                    case Removal.End.StillAlive _ -> sentence("login.stillAlive", id, "");
                    case Removal.End.Refused(Obstacle why) ->
                            sentence("login.notRemoved", id, why.sentence().text());
                    case Removal.End.NotTried(Obstacle why) ->
                            sentence("login.removeNotTried", id, why.sentence().text());
                    case Removal.End.Unknown(Obstacle why) ->
                            sentence("login.removeUnknown", id, why.sentence().what());
                };
        return noted(end, removal.seen(), removal.noted());
    }

    /** What came of reporting one as active. */
    public static Sentence of(Report report) {
        Sentence end =
                switch (report.end()) {
                    case Report.End.Reported(int loginId) ->
                            sentence("login.reported", String.valueOf(loginId), "");
                    case Report.End.NotFound _ -> sentence("login.reportNotFound", "", "");
                    case Report.End.Refused(Obstacle why) -> failed("login.notReported", why);
                    case Report.End.NotTried(Obstacle why) -> failed("login.notReported", why);
                    case Report.End.Unknown(Obstacle why) ->
                            sentence("login.reportUnknown", why.sentence().what(), "");
                };
        return noted(end, report.seen(), report.noted());
    }

    /** Whether one is alive. */
    public static Sentence of(LifeCheck check) {
        Sentence end =
                check.alive()
                        .map(yes -> sentence(yes ? "login.alive" : "login.ended", "", ""))
                        .orElseGet(() -> failed("login.notChecked", check.why().orElseThrow()));
        return noted(end, check.seen(), true);
    }

    /** What is known of one, in one or two words. */
    public static String life(ServiceLogin login) {
        return Words.of("login.life." + login.life());
    }

    /** The login id; says so where it was not told. */
    public static String id(ServiceLogin login) {
        Integer id = login.session().loginId();
        return id == null ? Words.of("login.untold") : String.valueOf(id);
    }

    /** The id of the Service user; says so where it was not told. */
    public static String user(ServiceLogin login) {
        Integer user = login.session().userId();
        return user == null ? Words.of("login.untold") : String.valueOf(user);
    }

    static Notice notice(boolean good, Sentence sentence) {
        return new Notice(
                good ? Notice.Kind.GOOD : Notice.Kind.WARNING,
                sentence.what(),
                sentence.then(),
                Optional.empty());
    }

    private static Sentence noted(Sentence end, Seen seen, boolean noted) {
        String journal = noted ? "" : Words.of("revoke.end.notNoted");
        return new Sentence(
                end.what(), String.join(" ", end.then(), seen.notes(), journal).strip());
    }

    private static Sentence failed(String key, Obstacle why) {
        return sentence(key, why.sentence().text(), "");
    }

    private static Sentence sentence(String key, String first, String second) {
        return new Sentence(Words.of(key, first, second), Words.of(key + ".then", first, second));
    }
}

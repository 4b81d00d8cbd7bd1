package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActPhrases;
import gatehouse.console.acts.ActPresenter;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Notice;

import java.util.List;
import java.util.Optional;

/** The words of acts on service logins: their outcomes, and the dialogs before them. */
public final class LoginPhrases {
    private LoginPhrases() {}

    /** The outcome of opening one. */
    public static Sentence created(ActResult<LoginOpening, OpenedLogin> result) {
        if (result.outcome() instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var opened, _)) {
            OpenedLogin login = opened.orElseThrow();
            return noted(
                    result,
                    phrases(
                            login.whole() ? "login.opened" : "login.opened.part",
                            LoginWords.id(login.session()),
                            LoginWords.user(login.session())),
                    Operation.CREATE_SESSION);
        }
        return noted(result, phrases("login.open.end"), Operation.CREATE_SESSION);
    }

    /** The outcome of removing one. */
    public static Sentence removed(ActResult<Integer, ?> result) {
        String id = String.valueOf(result.request().target());
        return noted(result, phrases("login.remove.end", id), Operation.REMOVE_SESSION);
    }

    /** The outcome of reporting one as active. */
    public static Sentence reported(ActResult<String, Integer> result) {
        String id =
                result.outcome() instanceof ActOutcome.Done<String, Integer>(var found, _)
                        ? found.map(String::valueOf).orElse("")
                        : "";
        return noted(result, phrases("login.report.end", id), Operation.REPORT_SESSION_ACTIVE);
    }

    /** The dialog before one is opened. */
    static ActProposal create(ServiceLogins logins, String as, LoginOpening opening) {
        return new ActProposal(
                new ActHeading(
                        Words.of("login.open.go"),
                        Words.of("login.open.about", as, opening.remoteIp()),
                        Words.of("login.open.means"),
                        Words.of("login.open.confirm"),
                        false),
                logins.isInDoubt() ? Optional.of(doubt()) : Optional.empty(),
                logins.isInDoubt() ? settling(logins) : ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> {
                    ActResult<LoginOpening, OpenedLogin> result = logins.create(opening, reason);
                    return notice(isWhole(result), created(result));
                },
                LoginPhrases::failed);
    }

    private static ActProposal.Preparation settling(ServiceLogins logins) {
        return () -> {
            logins.settleDoubt();
            return Optional.empty();
        };
    }

    /** The dialog before one is removed. */
    static ActProposal remove(ServiceLogins logins, ServiceLogin login, int loginId) {
        return new ActProposal(
                heading("login.remove", login, true),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> {
                    ActResult<Integer, ?> result = logins.remove(loginId, reason);
                    return notice(ActPresenter.isAsAsked(result.outcome()), removed(result));
                },
                LoginPhrases::failed);
    }

    /** The dialog before one is reported as active. */
    static ActProposal report(ServiceLogins logins, ServiceLogin login, SessionKey key) {
        return new ActProposal(
                heading("login.report", login, false),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> {
                    ActResult<String, Integer> result = logins.report(key, reason);
                    boolean found = result.outcome() instanceof ActOutcome.Done<String, Integer> _;
                    return notice(found, reported(result));
                },
                LoginPhrases::failed);
    }

    /** What was seen of the calls of an act. */
    public static CallSummary seen(ActResult<?, ?> result, Operation operation) {
        return new CallSummary(
                result.status(),
                result.lastCall(),
                operation.slowOver(),
                result.sends(),
                Math.max(result.sends() - 1, 0));
    }

    private static ActHeading heading(String key, ServiceLogin login, boolean ends) {
        String id = LoginWords.id(login.session());
        String user = LoginWords.user(login.session());
        return new ActHeading(
                Words.of(key + ".go", id, user),
                Words.of("login.about", user, login.remoteIp()),
                Words.of(key + ".means", id, user),
                Words.of(key + ".confirm"),
                ends);
    }

    private static ActPhrases phrases(String prefix, String... names) {
        return new ActPhrases(prefix, List.of(names), LoginPhrases::failed);
    }

    private static Sentence noted(ActResult<?, ?> result, ActPhrases phrases, Operation operation) {
        Sentence outcome = ActPresenter.sentence(result, phrases);
        String notes = seen(result, operation).notes();
        return new Sentence(outcome.what(), (outcome.then() + " " + notes).strip());
    }

    private static boolean isWhole(ActResult<LoginOpening, OpenedLogin> result) {
        return result.outcome() instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var login, _)
                && login.filter(OpenedLogin::whole).isPresent();
    }

    private static Notice notice(boolean good, Sentence sentence) {
        return LoginWords.notice(good, sentence);
    }

    private static Notice doubt() {
        return new Notice(
                Notice.Kind.WARNING,
                Words.of("login.doubt"),
                Words.of("login.doubt.then"),
                Optional.empty());
    }

    private static Sentence failed(Failure why) {
        return why instanceof Failure.Call call
                ? SuperOfficeFailure.of(call.thrown()).sentence()
                : SuperOfficeFailure.of(why).sentence();
    }
}

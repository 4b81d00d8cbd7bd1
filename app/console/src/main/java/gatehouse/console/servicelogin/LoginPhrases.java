package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActPhrases;
import gatehouse.console.acts.ActPresenter;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The words of acts on service logins: their outcomes, and the dialogs before them. */
public final class LoginPhrases {
    private LoginPhrases() {}

    /** The outcome of opening one. */
    public static UserMessage created(ActResult<LoginOpening, OpenedLogin> result) {
        if (result.outcome() instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var opened, _)) {
            OpenedLogin login = opened.orElseThrow();
            return noted(
                    result,
                    phrases(
                            login.whole() ? "login.opened" : "login.opened.part",
                            ServiceLoginMessages.id(login.session()),
                            ServiceLoginMessages.user(login.session())),
                    AgentOperation.CREATE_SESSION);
        }
        return noted(result, phrases("login.open.end"), AgentOperation.CREATE_SESSION);
    }

    /** The outcome of removing one. */
    public static UserMessage removed(ActResult<Integer, ?> result) {
        String id = String.valueOf(result.request().target());
        return noted(result, phrases("login.remove.end", id), AgentOperation.REMOVE_SESSION);
    }

    /** The outcome of reporting one as active. */
    public static UserMessage reported(ActResult<String, Integer> result) {
        String id =
                result.outcome() instanceof ActOutcome.Done<String, Integer>(var found, _)
                        ? found.map(String::valueOf).orElse("")
                        : "";
        return noted(result, phrases("login.report.end", id), AgentOperation.REPORT_SESSION_ACTIVE);
    }

    /** The dialog before one is opened. */
    static ActProposal create(ServiceLoginService logins, String as, LoginOpening opening) {
        return new ActProposal(
                new ActHeading(
                        MessageBundle.of("login.open.go"),
                        MessageBundle.of("login.open.about", as, opening.remoteIp()),
                        MessageBundle.of("login.open.means"),
                        MessageBundle.of("login.open.confirm"),
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

    private static ActProposal.Preparation settling(ServiceLoginService logins) {
        return () -> {
            logins.settleDoubt();
            return Optional.empty();
        };
    }

    /** The dialog before one is removed. */
    static ActProposal remove(ServiceLoginService logins, ServiceLogin login, int loginId) {
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
    static ActProposal report(
            ServiceLoginService logins, ServiceLogin login, ServiceSessionKey key) {
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
    public static CallSummary seen(ActResult<?, ?> result, AgentOperation operation) {
        return new CallSummary(
                result.status(),
                result.lastCall(),
                operation.slowOver(),
                result.sends(),
                Math.max(result.sends() - 1, 0),
                OptionalLong.empty());
    }

    private static ActHeading heading(String key, ServiceLogin login, boolean ends) {
        String id = ServiceLoginMessages.id(login.session());
        String user = ServiceLoginMessages.user(login.session());
        return new ActHeading(
                MessageBundle.of(key + ".go", id, user),
                MessageBundle.of("login.about", user, login.remoteIp()),
                MessageBundle.of(key + ".means", id, user),
                MessageBundle.of(key + ".confirm"),
                ends);
    }

    private static ActPhrases phrases(String prefix, String... names) {
        return new ActPhrases(prefix, List.of(names), LoginPhrases::failed);
    }

    private static UserMessage noted(
            ActResult<?, ?> result, ActPhrases phrases, AgentOperation operation) {
        UserMessage outcome = ActPresenter.sentence(result, phrases);
        String notes = seen(result, operation).notes();
        return outcome.withThen((outcome.then() + " " + notes).strip());
    }

    private static boolean isWhole(ActResult<LoginOpening, OpenedLogin> result) {
        return result.outcome() instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var login, _)
                && login.filter(OpenedLogin::whole).isPresent();
    }

    private static ScreenNotice notice(boolean good, UserMessage sentence) {
        return ServiceLoginMessages.notice(good, sentence);
    }

    private static ScreenNotice doubt() {
        return new ScreenNotice(
                ScreenNotice.NoticeKind.WARNING,
                MessageBundle.of("login.doubt"),
                MessageBundle.of("login.doubt.then"),
                Optional.empty());
    }

    private static UserMessage failed(WorkFailure why) {
        return why instanceof WorkFailure.Call call
                ? SuperOfficeFailure.of(call.thrown()).sentence()
                : SuperOfficeFailure.of(why).sentence();
    }
}

package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder.Meant;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

/** Ends a session (contract: SRS 4.5). */
public record PlayedSrsLogoutCall(
        ContractVariants variants,
        PlayedSrsSessionFinder finder,
        PlayedSrsSessionRegistry sessions,
        PlayedSrsCsrfProtection csrf,
        PlayedSrsAnswers answers) {

    public PlayedAnswer logout(ReceivedCall call) {
        return switch (finder.meant(call)) {
            case Meant.One one -> ended(one, call);
            case Meant.Gone gone -> without(gone.user());
            case Meant.Refused _, Meant.Nobody _ -> answers.unauthorized();
        };
    }

    private PlayedAnswer ended(Meant.One one, ReceivedCall call) {
        PlayedSrsSession session = one.session();
        if (!sessions.answers(session)) {
            return without(session.user().name());
        }
        if (csrf.forbidsLogout(session, one.byCookie(), call)) {
            return csrf.forbidden(session);
        }
        if (!variants.of(SrsSwitches.LOGOUT_LINGERS)) {
            sessions.end(session);
        }
        return answers.ok(session.user().name());
    }

    private PlayedAnswer without(String user) {
        int status = variants.of(SrsSwitches.LOGOUT_WITHOUT_SESSION);
        return status == 200 ? answers.ok(user) : answers.challenged(PlayedAnswer.empty(status));
    }
}

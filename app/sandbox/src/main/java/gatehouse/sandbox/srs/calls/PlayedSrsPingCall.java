package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection.Moment;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder.Meant;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

/** Answers a poll, which starts the session's timer anew (contract: SRS 6). */
public record PlayedSrsPingCall(
        ContractVariants variants,
        PlayedSrsSessionFinder finder,
        PlayedSrsSessionRegistry sessions,
        PlayedSrsCsrfProtection csrf,
        PlayedSrsAnswers answers) {

    public PlayedAnswer ping(ReceivedCall call) {
        return switch (finder.meant(call)) {
            case Meant.One one -> pinged(one.session(), call);
            case Meant.Gone _, Meant.Refused _ -> answers.unauthorized();
            case Meant.Nobody _ ->
                    variants.of(SrsSwitches.ANONYMOUS_PING) == 200
                            ? answers.ok("")
                            : answers.unauthorized();
        };
    }

    private PlayedAnswer pinged(PlayedSrsSession session, ReceivedCall call) {
        if (!sessions.answers(session)) {
            return answers.unauthorized();
        }
        if (csrf.forbidsPing(session, call)) {
            return csrf.forbidden(session);
        }
        sessions.pinged(session);
        return csrf.carry(answers.ok(session.user().name()), session, Moment.PING);
    }
}

package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.srs.Gate.Meant;

/** Ends a session (contract: SRS 4.5). */
record LogoutCall(Readings readings, Gate gate, Sessions sessions, Csrf csrf, Answers answers) {

    Answer logout(Call call) {
        return switch (gate.meant(call)) {
            case Meant.One one -> ended(one, call);
            case Meant.Gone gone -> without(gone.user());
            case Meant.Refused _, Meant.Nobody _ -> answers.unauthorized();
        };
    }

    private Answer ended(Meant.One one, Call call) {
        Session session = one.session();
        if (!sessions.answers(session)) {
            return without(session.user().name());
        }
        if (csrf.forbidsLogout(session, one.byCookie(), call)) {
            return csrf.forbidden(session);
        }
        if (readings.of(SrsReadings.LOGOUT_ENDS)) {
            sessions.end(session);
        }
        return answers.ok(session.user().name());
    }

    private Answer without(String user) {
        int status = readings.of(SrsReadings.LOGOUT_WITHOUT_SESSION);
        return status == 200 ? answers.ok(user) : answers.challenged(Answer.empty(status));
    }
}

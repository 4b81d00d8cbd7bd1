package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.srs.Csrf.Moment;
import gatehouse.sandbox.srs.Gate.Meant;

/** Answers a poll, which starts the session's timer anew (contract: SRS 6). */
record PingCall(Readings readings, Gate gate, Sessions sessions, Csrf csrf, Answers answers) {

    Answer ping(Call call) {
        return switch (gate.meant(call)) {
            case Meant.One one -> pinged(one.session(), call);
            case Meant.Gone _, Meant.Refused _ -> answers.unauthorized();
            case Meant.Nobody _ ->
                    readings.of(SrsReadings.ANONYMOUS_PING) == 200
                            ? answers.ok("")
                            : answers.unauthorized();
        };
    }

    private Answer pinged(Session session, Call call) {
        if (!sessions.answers(session)) {
            return answers.unauthorized();
        }
        if (csrf.forbidsPing(session, call)) {
            return csrf.forbidden(session);
        }
        sessions.pinged(session);
        return csrf.carried(answers.ok(session.user().name()), session, Moment.PING);
    }
}

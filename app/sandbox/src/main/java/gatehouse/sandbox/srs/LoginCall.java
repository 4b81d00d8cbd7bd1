package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Slowly;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.srs.Csrf.Moment;
import gatehouse.sandbox.srs.Session.Opener;

import java.time.InstantSource;
import java.util.Optional;

/** Logs an agent in, with or without a configuration (contract: SRS 4.2, 4.3). */
record LoginCall(
        Readings readings,
        Gate gate,
        Sessions sessions,
        Entries entries,
        Csrf csrf,
        Answers answers,
        InstantSource clock) {

    Answer login(Call call, Configuration wanted) {
        if (call.header("Authorization").isEmpty()) {
            return answers.unauthorized();
        }
        Answer answer =
                switch (readings.of(SrsReadings.RECORDING_SERVER)) {
                    case UP -> checked(call, wanted, true);
                    case FORGETTING -> checked(call, wanted, false);
                    case FAILING -> Answer.empty(500);
                    case BUSY -> Answer.empty(503).with("Retry-After", "0");
                    case HANGING -> throw Slowly.forever();
                };
        Slowly.pause(readings.of(SrsReadings.LOGIN_RETRY));
        return answer;
    }

    private Answer checked(Call call, Configuration wanted, boolean kept) {
        Optional<Basic> basic = gate.basic(call);
        Optional<User> user = basic.flatMap(Users::of);
        return user.isPresent()
                ? known(user.get(), call, wanted, kept)
                : unknown(basic.map(Basic::user).orElse(""), call, wanted);
    }

    private Answer known(User user, Call call, Configuration wanted, boolean kept) {
        if (sessions.isBarred()) {
            return Answer.empty(403);
        }
        Optional<Integer> refusal = entries.refusal(wanted);
        if (refusal.isPresent()) {
            return Answer.empty(refusal.get());
        }
        Session session = session(user, call, wanted);
        return kept && !sessions.open(session) ? Answer.empty(403) : welcome(session);
    }

    private Answer unknown(String name, Call call, Configuration wanted) {
        Ways.BadCredentials way = readings.of(SrsReadings.BAD_CREDENTIALS);
        if (way.pretends()) {
            return welcome(session(new User(name, ""), call, wanted));
        }
        return answers.challenged(
                way.code() == 0
                        ? Answer.empty(way.status())
                        : Answers.code(way.status(), way.code(), "Authentication failed"));
    }

    private Answer welcome(Session session) {
        Answer yes = answers.ok(session.user().name());
        return csrf.carried(
                session.cookies().values().isEmpty()
                        ? yes
                        : yes.withAll("Set-Cookie", session.cookies().said()),
                session,
                Moment.LOGIN);
    }

    private Session session(User user, Call call, Configuration wanted) {
        return new Session(
                user,
                Opener.CONSOLE,
                clock.instant(),
                Cookies.fresh(readings.of(SrsReadings.SESSION_COOKIE)),
                wanted,
                csrf.asked(call));
    }
}

package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection.Moment;
import gatehouse.sandbox.srs.sessions.PlayedSrsBasicCredentials;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsCookies;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession.Opener;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.InstantSource;
import java.util.Optional;

/** Logs an agent in, with or without a configuration (contract: SRS 4.2, 4.3). */
public record PlayedSrsLoginCall(
        ContractVariants readings,
        PlayedSrsSessionFinder gate,
        PlayedSrsSessionRegistry sessions,
        PlayedSrsConfigurationChecker entries,
        PlayedSrsCsrfProtection csrf,
        PlayedSrsAnswers answers,
        InstantSource clock) {

    public PlayedAnswer login(ReceivedCall call, PlayedSrsConfiguration wanted) {
        if (call.header("Authorization").isEmpty()) {
            return answers.unauthorized();
        }
        PlayedAnswer answer =
                switch (readings.of(SrsSwitches.RECORDING_SERVER)) {
                    case UP -> checked(call, wanted, true);
                    case FORGETTING -> checked(call, wanted, false);
                    case FAILING -> PlayedAnswer.empty(500);
                    case BUSY -> PlayedAnswer.empty(503).with("Retry-After", "0");
                    case HANGING -> throw AnswerDelays.forever();
                };
        AnswerDelays.pause(readings.of(SrsSwitches.LOGIN_RETRY));
        return answer;
    }

    private PlayedAnswer checked(ReceivedCall call, PlayedSrsConfiguration wanted, boolean kept) {
        Optional<PlayedSrsBasicCredentials> basic = gate.basic(call);
        Optional<PlayedSrsUser> user = basic.flatMap(PlayedSrsUserDirectory::of);
        return user.isPresent()
                ? known(user.get(), call, wanted, kept)
                : unknown(basic.map(PlayedSrsBasicCredentials::user).orElse(""), call, wanted);
    }

    private PlayedAnswer known(
            PlayedSrsUser user, ReceivedCall call, PlayedSrsConfiguration wanted, boolean kept) {
        if (sessions.isBarred()) {
            return PlayedAnswer.empty(403);
        }
        Optional<Integer> refusal = entries.refusal(wanted);
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        PlayedSrsSession session = session(user, call, wanted);
        return kept && !sessions.open(session) ? PlayedAnswer.empty(403) : welcome(session);
    }

    private PlayedAnswer unknown(String name, ReceivedCall call, PlayedSrsConfiguration wanted) {
        SrsVariants.BadCredentials way = readings.of(SrsSwitches.BAD_CREDENTIALS);
        if (way.pretends()) {
            return welcome(session(new PlayedSrsUser(name, ""), call, wanted));
        }
        return answers.challenged(
                way.code() == 0
                        ? PlayedAnswer.empty(way.status())
                        : PlayedSrsAnswers.code(way.status(), way.code(), "Authentication failed"));
    }

    private PlayedAnswer welcome(PlayedSrsSession session) {
        PlayedAnswer yes = answers.ok(session.user().name());
        return csrf.carried(
                session.cookies().values().isEmpty()
                        ? yes
                        : yes.withAll("Set-Cookie", session.cookies().said()),
                session,
                Moment.LOGIN);
    }

    private PlayedSrsSession session(
            PlayedSrsUser user, ReceivedCall call, PlayedSrsConfiguration wanted) {
        return new PlayedSrsSession(
                user,
                Opener.CONSOLE,
                clock.instant(),
                PlayedSrsCookies.fresh(readings.of(SrsSwitches.SESSION_COOKIE)),
                wanted,
                csrf.asked(call));
    }
}

package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection.Moment;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsCookies;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession.Opener;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.BadCredentials;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.InstantSource;
import java.util.Optional;

/** Logs an agent in, with or without a configuration (contract: SRS 4.2, 4.3). */
public record PlayedSrsLoginCall(
        ContractVariants variants,
        PlayedSrsSessionFinder finder,
        PlayedSrsSessionRegistry sessions,
        PlayedSrsConfigurationChecker configurations,
        PlayedSrsCsrfProtection csrf,
        PlayedSrsAnswers answers,
        InstantSource clock) {

    public PlayedAnswer login(ReceivedCall call, PlayedSrsConfiguration wanted) {
        if (call.header("Authorization").isEmpty()) {
            return answers.unauthorized();
        }
        PlayedAnswer answer =
                switch (variants.of(SrsSwitches.RECORDING_SERVER)) {
                    case UP -> checked(call, wanted, true);
                    case FORGETTING -> checked(call, wanted, false);
                    case FAILING -> PlayedAnswer.empty(500);
                    case BUSY -> PlayedAnswer.empty(503).with("Retry-After", "0");
                    case HANGING -> throw AnswerDelays.waitForever();
                };
        AnswerDelays.pause(variants.of(SrsSwitches.LOGIN_RETRY));
        return answer;
    }

    private PlayedAnswer checked(ReceivedCall call, PlayedSrsConfiguration wanted, boolean kept) {
        return finder.basic(call)
                .flatMap(PlayedSrsUserDirectory::of)
                .map(user -> known(user, call, wanted, kept))
                .orElseGet(this::unknown);
    }

    private PlayedAnswer known(
            PlayedSrsUser user, ReceivedCall call, PlayedSrsConfiguration wanted, boolean kept) {
        if (sessions.isBarred()) {
            return PlayedAnswer.empty(403);
        }
        Optional<Integer> refusal = configurations.refusal(wanted);
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        PlayedSrsSession session = session(user, call, wanted);
        return kept && !sessions.open(session) ? PlayedAnswer.empty(403) : welcome(session);
    }

    private PlayedAnswer unknown() {
        BadCredentials refusal = variants.of(SrsSwitches.BAD_CREDENTIALS);
        return answers.challenged(
                refusal.code() == 0
                        ? PlayedAnswer.empty(refusal.status())
                        : PlayedSrsAnswers.code(refusal.status(), refusal.code()));
    }

    private PlayedAnswer welcome(PlayedSrsSession session) {
        PlayedAnswer ok = answers.ok(session.user().name());
        return csrf.carry(
                session.cookies().values().isEmpty()
                        ? ok
                        : ok.withAll("Set-Cookie", session.cookies().lines()),
                session,
                Moment.LOGIN);
    }

    private PlayedSrsSession session(
            PlayedSrsUser user, ReceivedCall call, PlayedSrsConfiguration wanted) {
        return new PlayedSrsSession(
                user,
                Opener.CONSOLE,
                clock.instant(),
                PlayedSrsCookies.fresh(variants.of(SrsSwitches.SESSION_COOKIE)),
                wanted,
                csrf.tokenFor(call));
    }
}

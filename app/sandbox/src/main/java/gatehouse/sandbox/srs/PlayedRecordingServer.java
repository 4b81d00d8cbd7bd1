package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.sessions.PlayedSrsCookies;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Optional;

/** Plays the two calls of the recording server itself (contract: SRS 10). */
final class PlayedRecordingServer implements CallHandler {
    private static final String COUNTED = "rws ";
    private static final String ME = "/api/v2/me";

    private final ContractVariants readings;
    private final CallCounters counters;
    private final PlayedSrsSessionFinder gate;
    private final RuleViolations violations;

    PlayedRecordingServer(
            ContractVariants readings,
            CallCounters counters,
            PlayedSrsSessionFinder gate,
            RuleViolations violations) {
        this.readings = readings;
        this.counters = counters;
        this.gate = gate;
        this.violations = violations;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /api/v2/diagnostics/version" -> version(call);
            case "GET " + ME -> me(call);
            default -> elsewhere(call);
        };
    }

    private PlayedAnswer version(ReceivedCall call) {
        counters.count(COUNTED + "GET " + call.path());
        if (call.header("Authorization").isPresent()) {
            violations.add(
                    "no credential goes with the version of the recording server", call.path());
        }
        return PlayedSrsAnswers.json(
                200, out -> out.number("statusCode", 0).text("version", "8.5.200.50"));
    }

    private PlayedAnswer me(ReceivedCall call) {
        counters.count(COUNTED + "GET " + ME);
        return switch (readings.of(SrsSwitches.RWS_CHECK)) {
            case CODE_0, DOWN -> checked(call);
            case HTTP_401_CODE_20 -> refused(401);
            case HTTP_200_CODE_20 -> refused(200);
            case CODE_8 -> PlayedSrsAnswers.code(200, 8, "Password change needed");
            case CODE_4 -> PlayedSrsAnswers.code(200, 4, "Configuration Server is not available");
        };
    }

    private PlayedAnswer checked(ReceivedCall call) {
        Optional<PlayedSrsUser> user = gate.basic(call).flatMap(PlayedSrsUserDirectory::of);
        return user.map(known ->
                        PlayedSrsAnswers.user(known.name())
                                .withAll(
                                        "Set-Cookie",
                                        PlayedSrsCookies.fresh(SrsVariants.SessionCookie.JSESSIONID)
                                                .said()))
                .orElseGet(() -> refused(401));
    }

    private static PlayedAnswer refused(int status) {
        return PlayedSrsAnswers.code(status, 20, "Authentication failed");
    }

    private PlayedAnswer elsewhere(ReceivedCall call) {
        counters.count(COUNTED + call.method() + " " + (call.path().equals(ME) ? ME : "elsewhere"));
        violations.add("the recording server gets no call but two", COUNTED + call.method());
        return PlayedAnswer.empty(404);
    }
}

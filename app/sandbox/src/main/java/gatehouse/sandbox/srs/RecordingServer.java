package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.http.Violations;
import gatehouse.sandbox.readings.Readings;

import java.util.Optional;

/** Plays the two calls of the recording server itself (contract: SRS 10). */
final class RecordingServer implements Server {
    private static final String COUNTED = "rws ";
    private static final String ME = "/api/v2/me";

    private final Readings readings;
    private final Counters counters;
    private final Gate gate;
    private final Violations violations;

    RecordingServer(Readings readings, Counters counters, Gate gate, Violations violations) {
        this.readings = readings;
        this.counters = counters;
        this.gate = gate;
        this.violations = violations;
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /api/v2/diagnostics/version" -> version(call);
            case "GET " + ME -> me(call);
            default -> elsewhere(call);
        };
    }

    private Answer version(Call call) {
        counters.count(COUNTED + "GET " + call.path());
        if (call.header("Authorization").isPresent()) {
            violations.add(
                    "no credential goes with the version of the recording server", call.path());
        }
        return Answers.json(200, out -> out.number("statusCode", 0).text("version", "8.5.200.50"));
    }

    private Answer me(Call call) {
        counters.count(COUNTED + "GET " + ME);
        return switch (readings.of(SrsReadings.RWS_CHECK)) {
            case CODE_0, DOWN -> checked(call);
            case HTTP_401_CODE_20 -> refused(401);
            case HTTP_200_CODE_20 -> refused(200);
            case CODE_8 -> Answers.code(200, 8, "Password change needed");
            case CODE_4 -> Answers.code(200, 4, "Configuration Server is not available");
        };
    }

    private Answer checked(Call call) {
        Optional<User> user = gate.basic(call).flatMap(Users::of);
        return user.map(known ->
                        Answers.user(known.name())
                                .withAll(
                                        "Set-Cookie",
                                        Cookies.fresh(Ways.SessionCookie.JSESSIONID).said()))
                .orElseGet(() -> refused(401));
    }

    private static Answer refused(int status) {
        return Answers.code(status, 20, "Authentication failed");
    }

    private Answer elsewhere(Call call) {
        counters.count(COUNTED + call.method() + " " + (call.path().equals(ME) ? ME : "elsewhere"));
        violations.add("the recording server gets no call but two", COUNTED + call.method());
        return Answer.empty(404);
    }
}

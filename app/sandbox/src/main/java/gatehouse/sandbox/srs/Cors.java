package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;

import java.util.Optional;

/** What a web desktop at some origin is allowed to see (contract: SRS 4.1). */
record Cors(Readings readings, Origins origins) {
    /** The headers that the sister product allows. */
    static final String GWS_HEADERS =
            "X-Requested-With,Content-Type,Accept,Origin,Cookie,authorization,ssid,surl,"
                    + "ContactCenterId,X-CSRF-TOKEN";

    private static final String ORIGIN = "Origin";
    private static final String ALLOW = "Access-Control-Allow-";

    /** The status that refuses a request for its origin; empty when it is served. */
    Optional<Integer> refusal(Call call, boolean preflight) {
        Optional<String> origin = call.header(ORIGIN);
        if (origin.isEmpty()) {
            return readings.of(SrsReadings.MISSING_ORIGIN);
        }
        if (origins.expect(origin.get())) {
            return Optional.empty();
        }
        return readings.of(
                preflight
                        ? SrsReadings.UNEXPECTED_ORIGIN_PREFLIGHT
                        : SrsReadings.UNEXPECTED_ORIGIN_REQUEST);
    }

    /** The answer as an expected origin may see it; as it was for any other. */
    Answer shown(Answer answer, Call call, boolean preflight) {
        return call.header(ORIGIN)
                .filter(origins::expect)
                .map(origin -> shownTo(origin, answer, preflight))
                .orElse(answer);
    }

    private Answer shownTo(String origin, Answer answer, boolean preflight) {
        Ways.CorsHeaders way = readings.of(SrsReadings.CORS_HEADERS);
        Answer shown = answer.with(ALLOW + ORIGIN, way.echo() ? origin : "*").with("Vary", ORIGIN);
        if (way.credentials()) {
            shown = shown.with(ALLOW + "Credentials", "true");
        }
        if (way.allowed().isEmpty()) {
            return shown;
        }
        return preflight
                ? shown.with(ALLOW + "Headers", way.allowed().get())
                        .with(ALLOW + "Methods", "GET,POST,PUT,DELETE,OPTIONS")
                : shown.with("Access-Control-Expose-Headers", "X-CSRF-HEADER,X-CSRF-TOKEN");
    }
}

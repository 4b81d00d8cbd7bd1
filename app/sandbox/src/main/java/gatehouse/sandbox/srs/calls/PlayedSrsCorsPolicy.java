package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.CorsHeaders;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Optional;

/** What a web desktop at some origin is allowed to see (contract: SRS 4.1). */
public record PlayedSrsCorsPolicy(ContractVariants variants, PlayedSrsOrigins origins) {
    /** The headers that the sister product allows. */
    private static final String GWS_HEADERS =
            "X-Requested-With,Content-Type,Accept,Origin,Cookie,authorization,ssid,surl,"
                    + "ContactCenterId,X-CSRF-TOKEN";

    private static final String ORIGIN = "Origin";
    private static final String ALLOW = "Access-Control-Allow-";

    /** The status that refuses a request for its origin; empty when it is served. */
    public Optional<Integer> refusal(ReceivedCall call, boolean preflight) {
        Optional<String> origin = call.header(ORIGIN);
        if (origin.isEmpty()) {
            return variants.of(SrsSwitches.MISSING_ORIGIN);
        }
        if (origins.expect(origin.get())) {
            return Optional.empty();
        }
        return variants.of(
                preflight
                        ? SrsSwitches.UNEXPECTED_ORIGIN_PREFLIGHT
                        : SrsSwitches.UNEXPECTED_ORIGIN_REQUEST);
    }

    /** The answer as an expected origin may see it; as it was for any other. */
    public PlayedAnswer shown(PlayedAnswer answer, ReceivedCall call, boolean preflight) {
        return call.header(ORIGIN)
                .filter(origins::expect)
                .map(origin -> shownTo(origin, answer, preflight))
                .orElse(answer);
    }

    private PlayedAnswer shownTo(String origin, PlayedAnswer answer, boolean preflight) {
        CorsHeaders headers = variants.of(SrsSwitches.CORS_HEADERS);
        boolean any = headers == CorsHeaders.STAR;
        PlayedAnswer shown = answer.with(ALLOW + ORIGIN, any ? "*" : origin).with("Vary", ORIGIN);
        if (headers == CorsHeaders.ORIGIN_ONLY) {
            return shown;
        }
        PlayedAnswer credentialed = shown.with(ALLOW + "Credentials", "true");
        boolean support = headers == CorsHeaders.GWS_AND_SUPPORT;
        return preflight
                ? credentialed
                        .with(ALLOW + "Headers", GWS_HEADERS + (support ? ",X-Support-CSRFP" : ""))
                        .with(ALLOW + "Methods", "GET,POST,PUT,DELETE,OPTIONS")
                : credentialed.with("Access-Control-Expose-Headers", "X-CSRF-HEADER,X-CSRF-TOKEN");
    }
}

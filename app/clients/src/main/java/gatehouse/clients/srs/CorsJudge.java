package gatehouse.clients.srs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the answer to a preflight as a browser would that sends the cookie (contract: SRS 4.1).
 */
final class CorsJudge {
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String HEADERS = "Access-Control-Allow-Headers";

    private CorsJudge() {}

    static SrsStepResult judge(SrsReply.Answered answer, PreflightCheck asked, String origin) {
        String allowed = answer.joined("Access-Control-Allow-Origin");
        List<String> missing = missing(answer, asked);
        SrsFinding finding =
                !allowed.equals(origin)
                        ? SrsFinding.ORIGIN_NOT_ACCEPTED
                        : missing.isEmpty()
                                ? SrsFinding.ORIGIN_ACCEPTED
                                : SrsFinding.CORS_INCOMPLETE;
        return new SrsStepResult(
                finding, answer.exchange(), new FindingDetails.Cors(asked, allowed, missing));
    }

    /** GET and POST need not be allowed; a star allows nothing to a call with credentials. */
    private static List<String> missing(SrsReply.Answered answer, PreflightCheck asked) {
        var missing = new ArrayList<String>();
        if (!answer.joined(CREDENTIALS).equals("true")) {
            missing.add(CREDENTIALS + ": true");
        }
        Set<String> allowed =
                Stream.of(answer.joined(HEADERS).split(",", -1))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        for (String name : asked.headers()) {
            if (!allowed.contains(name)) {
                missing.add(HEADERS + ": " + name);
            }
        }
        return missing;
    }
}

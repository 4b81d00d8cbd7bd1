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
final class Cors {
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String HEADERS = "Access-Control-Allow-Headers";

    private Cors() {}

    static Found judge(Reply.Answered answer, Preflight asked, String origin) {
        String allowed = answer.joined("Access-Control-Allow-Origin");
        List<String> missing = missing(answer, asked);
        Finding finding =
                !allowed.equals(origin)
                        ? Finding.ORIGIN_NOT_ACCEPTED
                        : missing.isEmpty() ? Finding.ORIGIN_ACCEPTED : Finding.CORS_INCOMPLETE;
        return new Found(finding, answer.exchange(), new Details.Cors(asked, allowed, missing));
    }

    /** GET and POST need not be allowed; a star allows nothing to a call with credentials. */
    private static List<String> missing(Reply.Answered answer, Preflight asked) {
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

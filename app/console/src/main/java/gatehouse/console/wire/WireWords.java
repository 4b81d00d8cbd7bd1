package gatehouse.console.wire;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.words.MessageBundle;

/** The parts of a call in words, for rows, filter, details and exports. */
public final class WireWords {
    private static final long KIBI = 1024;

    private WireWords() {}

    /** What is at stake in the environment, as in files; empty where the call belongs to none. */
    public static String kind(WireEntry entry) {
        return entry.environment().map(Environment::kind).map(EnvironmentKind::word).orElse("");
    }

    /** The name of the environment; empty where the call belongs to none. */
    public static String environment(WireEntry entry) {
        return entry.environment().map(Environment::name).orElse("");
    }

    /** The name of a production environment and what is at stake; empty for any other call. */
    public static String production(WireEntry entry) {
        return entry.environment()
                .filter(ProductionRule::isProduction)
                .map(Environment::label)
                .orElse("");
    }

    /** The name of the system as a person knows it. */
    public static String system(WireEntry entry) {
        String word = entry.exchange().scope().system();
        String key = "system." + word;
        return MessageBundle.has(key) ? MessageBundle.of(key) : word;
    }

    /** Host and port. */
    public static String host(WireEntry entry) {
        String url = entry.exchange().url();
        int host = url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        return host < 3 ? "" : url.substring(host, path < 0 ? url.length() : path);
    }

    /** The address without scheme and host. */
    public static String path(Exchange call) {
        int host = call.url().indexOf("://");
        int path = host < 0 ? -1 : call.url().indexOf('/', host + 3);
        return path < 0 ? call.url() : call.url().substring(path);
    }

    /** The status and, where it is not a good one, what that means. */
    public static String status(WireEntry entry) {
        StatusMark mark = entry.mark();
        int status = entry.exchange().status();
        return switch (mark) {
            case GOOD -> String.valueOf(status);
            case NO_ANSWER -> MessageBundle.of(mark.key());
            case REFUSED, SERVER_ERROR, UNUSABLE ->
                    MessageBundle.of("wire.marked", status, MessageBundle.of(mark.key()));
        };
    }

    /** The size of the answer's body. */
    public static String size(long bytes) {
        if (bytes < KIBI) {
            return MessageBundle.of("wire.size.bytes", bytes);
        }
        double kibi = bytes / (double) KIBI;
        return kibi < KIBI
                ? MessageBundle.of("wire.size.kibi", kibi)
                : MessageBundle.of("wire.size.mebi", kibi / KIBI);
    }

    /** How many calls are shown of how many, how many were removed, and how many are marked. */
    static String count(WireLog log, int shown, int marked) {
        long removed = log.removed();
        String all =
                MessageBundle.of(
                        removed == 0 ? "wire.shown" : "wire.shown.removed",
                        shown,
                        log.calls() - removed,
                        removed);
        return marked < 2 ? all : MessageBundle.of("wire.shown.marked", all, marked);
    }

    /** What the call was for. */
    public static String purpose(WireEntry entry) {
        String word = entry.exchange().scope().purpose();
        String key = "wire.for." + word;
        return MessageBundle.has(key) ? MessageBundle.of(key) : word;
    }

    /** The written word for a kind of failure, which stays as it is for ever. */
    public static String failure(CallFailure failure) {
        return switch (failure) {
            case CallFailure.NotSent _ -> "notSent";
            case CallFailure.Unreachable _ -> "unreachable";
            case CallFailure.Untrusted _ -> "untrusted";
            case CallFailure.Unauthorized _ -> "unauthorized";
            case CallFailure.Refused _ -> "refused";
            case CallFailure.Unknown _ -> "unknown";
            case CallFailure.Malformed _ -> "malformed";
            case CallFailure.TooLarge _ -> "tooLarge";
            case CallFailure.Cancelled _ -> "cancelled";
        };
    }
}

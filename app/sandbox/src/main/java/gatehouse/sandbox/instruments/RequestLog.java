package gatehouse.sandbox.instruments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls that arrived at one system, without anything secret. */
public final class RequestLog {
    private static final int KEPT = 1_000;

    private final InstantSource clock;
    private final List<LoggedRequest> entries = new CopyOnWriteArrayList<>();

    public RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    /** One call and its outcome. */
    public static final class LoggedRequest {
        private final Instant at;
        private final String call;
        private final Map<String, ?> details;
        private volatile String outcome = "not answered";

        private LoggedRequest(Instant at, String call, Map<String, ?> details) {
            this.at = at;
            this.call = call;
            this.details = details;
        }

        public Instant at() {
            return at;
        }

        /** Method and route. */
        public String call() {
            return call;
        }

        /** What this system tells of a call besides, by the names of the control address. */
        public Map<String, ?> details() {
            return details;
        }

        /** The status of the answer, or why there is none. */
        public String outcome() {
            return outcome;
        }

        public void answered(int status) {
            outcome = Integer.toString(status);
        }

        public void dropped() {
            outcome = "dropped";
        }
    }

    /** Notes a call; the details must not hold a secret. */
    public LoggedRequest arrived(String call, Map<String, ?> details) {
        var entry = new LoggedRequest(clock.instant(), call, details);
        if (entries.size() < KEPT) {
            entries.add(entry);
        }
        return entry;
    }

    public List<LoggedRequest> entries() {
        return List.copyOf(entries);
    }

    public void reset() {
        entries.clear();
    }
}

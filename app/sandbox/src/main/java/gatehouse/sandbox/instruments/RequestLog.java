package gatehouse.sandbox.instruments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The newest 1,000 calls that arrived at one system, without anything secret. */
public final class RequestLog {
    private static final int KEPT = 1_000;

    private final InstantSource clock;
    private final Deque<LoggedRequest> entries = new ArrayDeque<>(KEPT);

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

    /** Notes a call and forgets the oldest one over 1,000; the details must not hold a secret. */
    public synchronized LoggedRequest arrived(String call, Map<String, ?> details) {
        var entry = new LoggedRequest(clock.instant(), call, details);
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
        return entry;
    }

    /** The calls that are kept, the oldest first. */
    public synchronized List<LoggedRequest> entries() {
        return List.copyOf(entries);
    }

    public synchronized void reset() {
        entries.clear();
    }
}

package gatehouse.sandbox.srs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls that arrived, without anything secret: no credentials, no cookies, no tokens. */
final class RequestLog {
    private static final int KEPT = 1_000;
    private static final int LONGEST = 200;

    private final InstantSource clock;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    /** One call, and what became of it. */
    static final class Entry {
        private final Instant at;
        private final String call;
        private final String act;
        private final String origin;
        private final String credentials;
        private final boolean token;
        private volatile String outcome = "not answered";

        private Entry(Instant at, Request request) {
            this.at = at;
            this.call = request.label();
            this.act = request.act();
            this.origin = cut(request.call().header("Origin").orElse(""));
            this.credentials = credentials(request);
            this.token = request.has(Csrf.TOKEN);
        }

        Instant at() {
            return at;
        }

        /** Method and route. */
        String call() {
            return call;
        }

        /** What it was for. */
        String act() {
            return act;
        }

        String origin() {
            return origin;
        }

        /** Which kinds of credentials it carried. */
        String credentials() {
            return credentials;
        }

        /** Whether it carried a CSRF token. */
        boolean token() {
            return token;
        }

        /** The status of the answer, or why there is none. */
        String outcome() {
            return outcome;
        }

        void answered(int status) {
            outcome = Integer.toString(status);
        }

        void dropped() {
            outcome = "dropped";
        }

        private static String credentials(Request request) {
            boolean basic = request.has("Authorization");
            boolean cookie = request.has("Cookie");
            return basic ? cookie ? "both" : "basic" : cookie ? "cookie" : "none";
        }

        private static String cut(String text) {
            return text.substring(0, Math.min(text.length(), LONGEST));
        }
    }

    Entry arrived(Request request) {
        var entry = new Entry(clock.instant(), request);
        if (entries.size() < KEPT) {
            entries.add(entry);
        }
        return entry;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void reset() {
        entries.clear();
    }
}

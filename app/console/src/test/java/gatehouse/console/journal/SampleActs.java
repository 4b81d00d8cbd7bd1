package gatehouse.console.journal;

import gatehouse.console.filter.FilterResult;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Acts for the tests of the journal. */
final class SampleActs {
    static final Instant AT = Instant.parse("2026-05-06T07:08:09.010Z");
    static final String SESSION = "soZI7cHJhZ3VlLXNlc3Npb24";

    private SampleActs() {}

    static ActRecord revoke(String reason) {
        return revoke(SESSION, reason);
    }

    static ActRecord revoke(String session, String reason) {
        return at(AT, session, reason);
    }

    static ActRecord withTicket(String ticket) {
        return act(AT, SESSION, "stuck", ticket);
    }

    static ActRecord at(Instant at, String session, String reason) {
        return act(at, session, reason, "INC-7");
    }

    private static ActRecord act(Instant at, String session, String reason, String ticket) {
        return new ActRecord(
                at,
                new ActOrigin("jana", "Store 12", "production", "portos"),
                "Majiteľ on TOOL1",
                Duration.ofMillis(1234),
                "sessions.revoke",
                new ActTarget(session, "Majiteľ (999)", "P01"),
                new ActReason("run-1", reason, ticket),
                Map.of());
    }

    static JournalFilter filter(String text) {
        InstantSource clock = InstantSource.fixed(AT.plusSeconds(60));
        return ((FilterResult.Parsed<JournalFilter>)
                        JournalFilter.parse(text, ZoneOffset.UTC, clock))
                .filter();
    }

    static ActCompletion completion(JournalOutcome outcome, int status, String detail) {
        return new ActCompletion(
                AT.plusMillis(41), outcome, status, 41, 1, List.of(7L), detail, Map.of());
    }
}

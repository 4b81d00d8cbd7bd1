package gatehouse.console.journal;

import java.time.Instant;

/** Acts for the tests of the journal. */
final class Acts {
    static final Instant AT = Instant.parse("2026-05-06T07:08:09.010Z");
    static final String SESSION = "soZI7cHJhZ3VlLXNlc3Npb24";

    private Acts() {}

    static Act revoke(String reason) {
        return revoke(SESSION, reason);
    }

    static Act revoke(String session, String reason) {
        return new Act(
                "run-1",
                AT,
                "jana",
                "Store 12",
                "production",
                "sessions.revoke",
                session,
                "Majiteľ (999)",
                "P01",
                reason,
                "INC-7");
    }
}

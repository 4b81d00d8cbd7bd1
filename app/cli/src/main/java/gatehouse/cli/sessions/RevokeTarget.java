package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.http.CallException;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.Instant;

/** One session that is to be revoked, as it stands just before. */
sealed interface RevokeTarget {
    /** It lives, and may be revoked. */
    record Ready(SessionOutput facts) implements RevokeTarget {}

    /** It is, or may be, the session of this very sign-in. */
    record Own(SessionOutput facts) implements RevokeTarget {}

    /** It was alive once, and the server has no such session any more. */
    record Gone(String sessionId) implements RevokeTarget {}

    /**
     * The server has no such session, and nothing shows that there ever was one: a typing error.
     */
    record NeverSeen(String sessionId) implements RevokeTarget {}

    /** The server seems to have no such session, and the answer cannot be believed. */
    record Doubtful(String sessionId, CallException why) implements RevokeTarget {}

    /** What the receipt says as long as nothing was sent. */
    default RevokeReceipt.ReceiptLine line(Instant now) {
        return switch (this) {
            case Ready(SessionOutput facts) ->
                    untouched(
                            facts,
                            JournalOutcome.NOT_TRIED,
                            TerminalMessages.of(
                                    "revoke.would",
                                    facts.words().identity(),
                                    facts.words().consequence()),
                            now);
            case Own(SessionOutput facts) ->
                    untouched(
                            facts,
                            JournalOutcome.REFUSED,
                            TerminalMessages.of(
                                    "revoke.own." + facts.own(), facts.words().identity()),
                            now);
            case Gone(String id) ->
                    new RevokeReceipt.ReceiptLine(
                            id,
                            JournalOutcome.ALREADY_GONE,
                            false,
                            404,
                            now,
                            0,
                            TerminalMessages.of("revoke.gone", SessionFormatter.shortId(id)));
            case NeverSeen(String id) ->
                    line(
                            id,
                            JournalOutcome.NOT_TRIED,
                            TerminalMessages.of("revoke.neverSeen", SessionFormatter.shortId(id)),
                            now);
            case Doubtful(String id, CallException why) ->
                    line(
                            id,
                            JournalOutcome.NOT_TRIED,
                            TerminalMessages.of(
                                    "revoke.doubtful",
                                    SessionFormatter.shortId(id),
                                    FailureMessages.of(WorkFailure.of(why), "Portos").text()),
                            now);
        };
    }

    private static RevokeReceipt.ReceiptLine untouched(
            SessionOutput facts, JournalOutcome outcome, String detail, Instant now) {
        return line(facts.words().session().sessionId(), outcome, detail, now);
    }

    private static RevokeReceipt.ReceiptLine line(
            String id, JournalOutcome outcome, String detail, Instant now) {
        return new RevokeReceipt.ReceiptLine(id, outcome, false, 0, now, 0, detail);
    }
}

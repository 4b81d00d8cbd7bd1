package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.portos.Session;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionOwnership;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One session that is to be revoked, as it stands just before. */
sealed interface RevokeTarget {
    /** It lives, and may be revoked. */
    record Ready(SessionOutput facts) implements RevokeTarget {}

    /** It is, or may be, the session of this very sign-in, which is never revoked. */
    record Own(SessionOutput facts) implements RevokeTarget {}

    /** The server has no such session. */
    record Gone(String sessionId) implements RevokeTarget {}

    /** Reads every session again by its id; sends nothing else. */
    static List<RevokeTarget> read(List<String> ids, SessionContext from)
            throws IOException, InterruptedException {
        List<RevokeTarget> targets = new ArrayList<>();
        for (String id : ids) {
            Optional<Session> found = from.desk().tills().sessions().find(id);
            targets.add(found.isEmpty() ? new Gone(id) : of(from.facts(found.get())));
        }
        return targets;
    }

    private static RevokeTarget of(SessionOutput facts) {
        return facts.own() == SessionOwnership.NO ? new Ready(facts) : new Own(facts);
    }

    /** What is told of it as long as nothing was sent. */
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
        };
    }

    private static RevokeReceipt.ReceiptLine untouched(
            SessionOutput facts, JournalOutcome outcome, String detail, Instant now) {
        return new RevokeReceipt.ReceiptLine(
                facts.words().session().sessionId(), outcome, false, 0, now, 0, detail);
    }
}

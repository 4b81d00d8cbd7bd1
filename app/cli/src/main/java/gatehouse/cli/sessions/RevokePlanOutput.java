package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.sessions.RevokeReceipt.ReceiptLine;
import gatehouse.clients.portos.Session;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.RevokePlan;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/**
 * A plan as the terminal shows it.
 *
 * @param now this computer's time
 */
record RevokePlanOutput(RevokePlan plan, Instant now) {
    /** What the receipt says of each session as long as nothing was sent. */
    List<ReceiptLine> lines() {
        return plan.lines().stream().map(this::line).toList();
    }

    /** What the plan is about, in one sentence. */
    String summary() {
        return TerminalMessages.of(
                "revoke.plan.summary",
                plan.count(),
                plan.lines().size(),
                plan.stoppedTills().size(),
                plan.expiringSoon().size());
    }

    /** Adds what a dry run tells of the plan. */
    void addTo(ObjectNode head) {
        head.put("plan", true)
                .put("count", plan.count())
                .put("expiringSoon", plan.expiringSoon().size());
        ArrayNode tills = head.putArray("tills");
        for (SessionFormatter till : plan.stoppedTills()) {
            Session session = till.session();
            tills.add(
                    JsonWriter.object()
                            .put("deviceName", session.deviceName())
                            .put("person", till.person())
                            .put(
                                    "lastAccessAt",
                                    session.lastAccessAt() == null
                                            ? null
                                            : session.lastAccessAt().toString()));
        }
    }

    /** What the receipt says of one session as long as nothing was sent. */
    ReceiptLine line(PlannedSession planned) {
        return switch (planned) {
            case PlannedSession.RevocableSession(Session seen) -> {
                SessionFormatter words = plan.words(seen);
                yield untried(
                        planned, words("revoke.would", words.identity(), words.consequence()));
            }
            case PlannedSession.OwnedSession(Session seen, SessionOwnership own) ->
                    line(
                            planned,
                            JournalOutcome.REFUSED,
                            0,
                            words("revoke.own." + own, plan.words(seen).identity()));
            case PlannedSession.ReplacedSession(Session chosen, Session other) ->
                    line(
                            planned,
                            JournalOutcome.CHANGED,
                            0,
                            words(
                                    "revoke.replaced",
                                    plan.words(chosen).identity(),
                                    plan.words(other).identity()));
            case PlannedSession.GoneSession(String id) ->
                    line(
                            planned,
                            JournalOutcome.ALREADY_GONE,
                            404,
                            words("revoke.gone", SessionFormatter.shortId(id)));
            case PlannedSession.UnseenSession(String id) ->
                    untried(planned, words("revoke.neverSeen", SessionFormatter.shortId(id)));
            case PlannedSession.DoubtfulSession(String id, String why) ->
                    untried(planned, words("revoke.doubtful", SessionFormatter.shortId(id), why));
        };
    }

    private ReceiptLine untried(PlannedSession planned, String detail) {
        return line(planned, JournalOutcome.NOT_TRIED, 0, detail);
    }

    private ReceiptLine line(
            PlannedSession planned, JournalOutcome outcome, int status, String detail) {
        return new ReceiptLine(planned.sessionId(), outcome, false, status, now, 0, detail);
    }

    private static String words(String key, Object... places) {
        return TerminalMessages.of(key, places);
    }
}

package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.sessions.RevokeReceipt.ReceiptLine;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.revoke.LeftOutPhrases;
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

    private ReceiptLine line(PlannedSession planned) {
        LeftOutPhrases words = RevokePlanOutput::sentence;
        return ReceiptLine.of(planned.sessionId(), words.outcome(planned, plan, now));
    }

    /** What would become of a session, or why it is left out. */
    static String sentence(PlannedSession planned, RevokePlan plan) {
        return switch (planned) {
            case PlannedSession.RevocableSession(Session seen) -> {
                SessionFormatter words = plan.words(seen);
                yield words("revoke.would", words.identity(), words.consequence());
            }
            case PlannedSession.OwnedSession(Session seen, SessionOwnership own) ->
                    words("revoke.own." + own, plan.words(seen).identity());
            case PlannedSession.ReplacedSession(Session chosen, Session other) ->
                    words(
                            "revoke.replaced",
                            plan.words(chosen).identity(),
                            plan.words(other).identity());
            case PlannedSession.GoneSession(String id) ->
                    words("revoke.gone", SessionFormatter.shortId(id));
            case PlannedSession.UnseenSession(String id) ->
                    words("revoke.neverSeen", SessionFormatter.shortId(id));
            case PlannedSession.DoubtfulSession(String id, String why) ->
                    words("revoke.doubtful", SessionFormatter.shortId(id), why);
        };
    }

    private static String words(String key, Object... places) {
        return TerminalMessages.of(key, places);
    }
}

package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of a plan, in words.
 *
 * @param planned the session
 * @param plan that it belongs to
 */
public record PlannedLine(PlannedSession planned, RevokePlan plan) {
    /**
     * The lines of a plan: tills come first, the one that was used last at the top, and what is
     * left out comes last.
     */
    static List<PlannedLine> of(RevokePlan plan) {
        Comparator<PlannedLine> byUse =
                Comparator.comparing(
                        line -> line.seen().map(Session::lastAccessAt).orElse(null),
                        Comparator.nullsLast(Comparator.reverseOrder()));
        return plan.lines().stream()
                .map(line -> new PlannedLine(line, plan))
                .sorted(Comparator.comparingInt(PlannedLine::rank).thenComparing(byUse))
                .toList();
    }

    private int rank() {
        if (isLeftOut()) {
            return 2;
        }
        return words().filter(SessionFormatter::isTill).isPresent() ? 0 : 1;
    }

    /** Whether it gets no {@code DELETE}. */
    public boolean isLeftOut() {
        return planned.revocable().isEmpty();
    }

    /** Its id. */
    public String id() {
        return planned.sessionId();
    }

    /** What is done to it, or why nothing is. */
    public String verdict() {
        return MessageBundle.of("plan.line." + key());
    }

    /** Why it is left out, in a sentence; empty where it is not. */
    public String leftOut() {
        String identity = words().map(SessionFormatter::identity).orElse(shortId());
        String detail =
                switch (planned) {
                    case PlannedSession.ReplacedSession(Session _, Session now) ->
                            plan.words(now).identity();
                    case PlannedSession.DoubtfulSession(String _, String why) -> why;
                    case PlannedSession.RevocableSession _,
                            PlannedSession.OwnedSession _,
                            PlannedSession.GoneSession _,
                            PlannedSession.UnseenSession _ ->
                            "";
                };
        return isLeftOut() ? MessageBundle.of("plan.left." + key(), identity, detail) : "";
    }

    private String key() {
        return switch (planned) {
            case PlannedSession.RevocableSession _ -> "revoke";
            case PlannedSession.OwnedSession(Session _, SessionOwnership own) ->
                    own == SessionOwnership.YES ? "own" : "maybeOwn";
            case PlannedSession.ReplacedSession _ -> "changed";
            case PlannedSession.GoneSession _ -> "gone";
            case PlannedSession.UnseenSession _ -> "notFound";
            case PlannedSession.DoubtfulSession _ -> "doubtful";
        };
    }

    /** Who is behind it; the beginning of its id where nothing more is known. */
    public String person() {
        return words().map(SessionFormatter::person).orElse(shortId());
    }

    /** On which till or device. */
    public String device() {
        return words().map(SessionFormatter::device).orElse("");
    }

    /** When it was used last. */
    public String lastUsed() {
        return seen().map(session -> TimeFormat.ago(session.lastAccessAt(), plan.asOf()))
                .orElse("");
    }

    /** What ending it means. */
    public String effect() {
        if (isLeftOut()) {
            return leftOut();
        }
        Session session = planned.revocable().orElseThrow();
        boolean till = plan.words(session).isTill();
        String key = (till ? "till" : "device") + (plan.expiresSoon(session) ? ".soon" : "");
        return MessageBundle.of("plan.effect." + key);
    }

    private Optional<SessionFormatter> words() {
        return seen().map(plan::words);
    }

    private Optional<Session> seen() {
        return switch (planned) {
            case PlannedSession.RevocableSession(Session seen) -> Optional.of(seen);
            case PlannedSession.OwnedSession(Session seen, SessionOwnership _) -> Optional.of(seen);
            case PlannedSession.ReplacedSession(Session chosen, Session _) -> Optional.of(chosen);
            case PlannedSession.GoneSession _,
                    PlannedSession.UnseenSession _,
                    PlannedSession.DoubtfulSession _ ->
                    Optional.empty();
        };
    }

    private String shortId() {
        return SessionFormatter.shortId(id());
    }
}

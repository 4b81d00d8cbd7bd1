package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.UnreadableMember;

import java.time.Instant;
import java.util.Optional;

/**
 * One session as a list shows it.
 *
 * @param session as the server sent it last
 * @param own whether it is the session of this very sign-in
 * @param change what became of it since the person last looked at the list
 */
public record SessionLine(Session session, SessionOwnership own, SessionChange change) {
    /** A session that stands alone: not one's own, and not compared with an earlier one. */
    public static SessionLine of(Session session) {
        return new SessionLine(session, SessionOwnership.NO, SessionChange.NONE);
    }

    /** Whether the server sent the member that a field comes from in a form that cannot be read. */
    public boolean isUnreadable(SessionField field) {
        return rawText(field).isPresent();
    }

    /** What the server sent where it cannot be read; empty text where the list does not keep it. */
    Optional<String> rawText(SessionField field) {
        return session.unreadableMembers().stream()
                .filter(member -> field.text().isFrom(member.name()))
                .map(UnreadableMember::rawText)
                .findFirst();
    }

    /** The whole id; whoever knows it can end the session. */
    public String sessionId() {
        return session.sessionId();
    }

    /** Whether it has run out; one that never does, or does not say when, has not. */
    public boolean isExpired(Instant now) {
        Instant expires = session.expiresAt();
        return expires != null && !PortosTimes.isNever(expires) && !expires.isAfter(now);
    }

    /** Whether ending it may interrupt a sale; an unknown type of device counts as a till. */
    public boolean isTill() {
        return switch (session.envName()) {
            case "BackOffice", "Tool" -> false;
            default -> true;
        };
    }
}

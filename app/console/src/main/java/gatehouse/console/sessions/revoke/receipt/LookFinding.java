package gatehouse.console.sessions.revoke.receipt;

import gatehouse.clients.portos.Session;

import java.util.Optional;

/**
 * What a second look found about one session of a run.
 *
 * @param text in words; empty where there was no look
 * @param back a new session of the same person on the same device, if there is one
 */
public record LookFinding(String text, Optional<Session> back) {
    static final LookFinding NONE = new LookFinding("", Optional.empty());
}

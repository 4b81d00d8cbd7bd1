package gatehouse.console.recording;

import gatehouse.clients.srs.CsrfProtection;

import java.time.Instant;

/** Where the session stands that this console opened; of any other session nothing is known. */
public sealed interface RecordingSessionState {
    /** No sign-in was made here. */
    record None() implements RecordingSessionState {}

    /** The login is sent, or about to be. */
    record SigningIn(String user) implements RecordingSessionState {}

    /**
     * The login was sent and not answered: a session may or may not be open. It is not polled.
     *
     * @param openedAt when the login was sent
     */
    record Uncertain(String user, Instant openedAt) implements RecordingSessionState {}

    /**
     * SRS accepted the login, and the session is polled.
     *
     * @param openedAt when the login was sent
     * @param alive whether a ping was answered 200
     * @param dropsAt when SRS drops it, if no ping gets through until then; an estimate
     * @param csrf whether a logout needs a token, as far as is known
     * @param byPassword whether calls name the agent and not this session, so that they may touch
     *     the session of the agent's own desktop (contract: SRS 4.5)
     */
    record Open(
            String user,
            Instant openedAt,
            boolean alive,
            Instant dropsAt,
            CsrfProtection csrf,
            boolean byPassword)
            implements RecordingSessionState {}

    /** The logout is sent, or about to be. */
    record LoggingOut(String user) implements RecordingSessionState {}

    /**
     * Nothing more is sent for it.
     *
     * @param presumed whether no ping got through until the time-out, so that SRS should have
     *     dropped it, which it did not say
     */
    record Over(String user, boolean presumed) implements RecordingSessionState {}

    /** Whether something is there that only a logout or the time-out ends. */
    default boolean isOpen() {
        return switch (this) {
            case Open _, Uncertain _ -> true;
            case None _, SigningIn _, LoggingOut _, Over _ -> false;
        };
    }
}

package gatehouse.console.recording;

import gatehouse.clients.srs.SrsSession;
import gatehouse.console.journal.ActReason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/**
 * What this console holds of a session that it opened, or may have opened.
 *
 * @param reason for which it was opened
 * @param note says that it is open, should this Gatehouse die
 */
record ActiveRecordingSession(
        SrsSession session,
        ActReason reason,
        PingSchedule heart,
        RecordingSessionNotes notes,
        OrphanedSession note) {
    private static final Logger log = LoggerFactory.getLogger(ActiveRecordingSession.class);

    String user() {
        return session.user();
    }

    RecordingSessionState state(boolean alive) {
        return session.uncertain()
                ? new RecordingSessionState.Uncertain(user(), session.openedAt())
                : new RecordingSessionState.Open(
                        user(),
                        session.openedAt(),
                        alive,
                        heart.dropsAt(),
                        session.csrf(),
                        session.byPassword());
    }

    /** Notes that SRS has started its timer. */
    void noteAlive() {
        try {
            notes.write(note.answered());
        } catch (IOException failed) {
            log.warn("The note of an open session could not be written anew", failed);
        }
    }

    /** Nothing is left of it. */
    void forget() {
        session.forget();
        notes.close(note);
    }
}

package gatehouse.console.desk;

import gatehouse.console.recording.Recording;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.recording.SrsConnection;
import gatehouse.console.words.Words;

/**
 * The SRS of this computer, as an environment names it.
 *
 * @param connection where it is, or why it cannot be reached
 * @param recording what can be asked without a password
 * @param session the session that is opened here
 * @param notes of sessions that were not closed
 */
public record SrsDesk(
        SrsConnection connection, Recording recording, RecordingSession session, SessionNotes notes)
        implements AutoCloseable {
    /** Ends the console's own session, within 5 s. */
    @Override
    public void close() {
        session.end(Words.of("recording.ended.closed"));
        connection.close();
    }
}

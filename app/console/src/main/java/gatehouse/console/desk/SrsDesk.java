package gatehouse.console.desk;

import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.recording.CertificateTrust;
import gatehouse.console.recording.Recording;
import gatehouse.console.recording.RecordingServerCheck;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.words.Words;

import java.util.Optional;

/**
 * The SRS of this computer, as an environment names it.
 *
 * @param connection where it is, or why it cannot be reached
 * @param recording what can be asked without a password
 * @param session the session that is opened here
 * @param trust accepts a certificate that a person has confirmed
 * @param server what can be asked of the recording server itself
 * @param notes of sessions that were not closed
 * @param played who may sign in where SRS is only played
 */
public record SrsDesk(
        SrsConnection connection,
        Recording recording,
        RecordingSession session,
        CertificateTrust trust,
        RecordingServerCheck server,
        SessionNotes notes,
        Optional<EmbeddedSandbox.User> played)
        implements AutoCloseable {
    /** Ends the console's own session, within 5 s. */
    @Override
    public void close() {
        session.end(Words.of("recording.ended.closed"));
        connection.close();
    }
}

package gatehouse.console.srs;

import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.recording.CertificatePinner;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.server.RecordingServerCheck;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ClosingSteps;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
public record SrsServices(
        SrsConnection connection,
        RecordingProbe recording,
        RecordingSession session,
        CertificatePinner trust,
        RecordingServerCheck server,
        RecordingSessionNotes notes,
        Optional<EmbeddedSandbox.SandboxUser> played)
        implements OpenConnection {
    @Override
    public void endPolling() {
        session.end(MessageBundle.of("recording.ended.closed"));
    }

    @Override
    public void leave(Consumer<SignOutResult> signOuts) {
        ClosingSteps.run(List.of(this::endPolling, connection::close));
    }
}

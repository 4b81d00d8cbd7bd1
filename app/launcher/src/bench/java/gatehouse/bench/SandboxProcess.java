package gatehouse.bench;

import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import java.io.IOException;
import java.io.OutputStream;

/** Plays a sandbox of as many sessions as the argument says until its standard input closes. */
public final class SandboxProcess {
    private SandboxProcess() {}

    /** Tells where it is once it answers. */
    public static void main(String[] args) throws IOException {
        int sessions = Integer.parseInt(args[0]);
        try (PlayedSystems sandbox =
                PlayedSystems.start(SandboxOptions.standard().withSessions(sessions))) {
            PlayedPortosAccess portos = sandbox.portos();
            FirstFrameSignal.tell(
                    "ready",
                    String.join(
                            "\t",
                            portos.server().toString(),
                            portos.prefix(),
                            portos.user(),
                            portos.password(),
                            portos.device()));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}

package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;

import java.io.IOException;
import java.time.InstantSource;

/**
 * Accepts one certificate more, which a person has compared and confirmed; names and dates are
 * checked all the same (contract: SRS 11, rule 8). It holds for as long as the environment is open.
 */
public final class CertificateTrust {
    private final SrsConnection srs;
    private final RecordingSession session;
    private final Signature signature;
    private final Journal journal;
    private final InstantSource clock;

    /** Trusts for {@code srs}, and writes it into the journal. */
    public CertificateTrust(
            SrsConnection srs,
            RecordingSession session,
            Signature signature,
            Journal journal,
            InstantSource clock) {
        this.srs = srs;
        this.session = session;
        this.signature = signature;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Trusts the certificate from now on; sends nothing.
     *
     * @throws IOException when the journal cannot be written, or a session is open; then nothing
     *     has changed
     */
    public SessionReport trust(CallFailure.Untrusted shown, Reason reason) throws IOException {
        if (session.report().state().isOpen()) {
            throw new CallException(new CallFailure.NotSent("session-open"), null);
        }
        long entry =
                journal.begin(
                                signature.act(
                                        clock.instant(),
                                        "srs.trust",
                                        shown.sha256(),
                                        shown.subject(),
                                        srs.place(),
                                        reason))
                        .id();
        srs.trust(shown.sha256());
        journal.completeIfPossible(entry, Outcome.DONE, 0, 0, "TRUSTED");
        return session.report();
    }
}
